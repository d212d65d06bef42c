package vn.camtay.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.organisation.PolicySchedule;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicyValueRow;

/**
 * How long a period (tiết) is, told by the day of the office on which a meeting begins.
 *
 * @param usual   minutes before the first change
 * @param changes the earliest first
 */
public record PeriodLength(int usual, List<Change> changes) {
    /** @param from first moment at which that length holds, inclusive */
    public record Change(Instant from, int minutes) {}

    public PeriodLength {
        changes = List.copyOf(changes);
    }

    public static PeriodLength of(PolicySchedule schedule, ZoneId zone) {
        List<Change> changes = new ArrayList<>();
        for (PolicyValueRow row : schedule.of(PolicySetting.PERIOD_MINUTES)) {
            changes.add(new Change(row.validFrom().atStartOfDay(zone).toInstant(), row.value()));
        }
        return new PeriodLength(PolicySetting.PERIOD_MINUTES.usual(), changes);
    }

    public int at(Instant startsAt) {
        int minutes = usual;
        for (Change change : changes) {
            minutes = change.from().isAfter(startsAt) ? minutes : change.minutes();
        }
        return minutes;
    }

    /**
     * What a query asks of the marks {@code a} of meetings {@code n}: a sum of minutes over all, then one over what is from each
     * change on, for {@link #split}. Its parameters are {@link #parameters}.
     */
    public String sums() {
        StringBuilder sums = new StringBuilder("SUM(a.minutes)");
        for (int i = 0; i < changes.size(); i++) {
            sums.append(", SUM(CASE WHEN n.startsAt >= :change" + i + " THEN a.minutes ELSE 0 END)");
        }
        return sums.toString();
    }

    public Map<String, Object> parameters() {
        Map<String, Object> days = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            days.put("change" + i, changes.get(i).from());
        }
        return days;
    }

    /** Reads the sums of {@link #sums}, the first of which stands at that place of the row. */
    public TimePresent split(Object[] row, int first) {
        TimePresent present = TimePresent.NONE;
        for (int i = 0; i <= changes.size(); i++) {
            long later = i == changes.size() ? 0 : minutes(row[first + i + 1]);
            int length = i == 0 ? usual : changes.get(i - 1).minutes();
            present = present.plus(TimePresent.of(minutes(row[first + i]) - later, length));
        }
        return present;
    }

    private static long minutes(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}

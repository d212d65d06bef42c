package vn.camtay.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.organisation.PolicySchedule;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicyValueRow;

/**
 * How long a period (tiết) is, told by the day of the office on which a meeting begins.
 *
 * @param usual   minutes before the first change
 * @param changes the earliest first
 */
record PeriodLength(int usual, List<Change> changes) {
    /** @param from first moment at which that length holds, inclusive */
    record Change(Instant from, int minutes) {}

    PeriodLength {
        changes = List.copyOf(changes);
    }

    static PeriodLength of(PolicySchedule schedule, ZoneId zone) {
        List<Change> changes = new ArrayList<>();
        for (PolicyValueRow row : schedule.of(PolicySetting.PERIOD_MINUTES)) {
            changes.add(new Change(row.validFrom().atStartOfDay(zone).toInstant(), row.value()));
        }
        return new PeriodLength(PolicySetting.PERIOD_MINUTES.usual(), changes);
    }

    int at(Instant startsAt) {
        int minutes = usual;
        for (Change change : changes) {
            minutes = change.from().isAfter(startsAt) ? minutes : change.minutes();
        }
        return minutes;
    }
}

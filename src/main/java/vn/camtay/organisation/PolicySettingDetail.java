package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A setting with its life: what holds today, what is to come, what held before.
 *
 * @param value  in force today
 * @param since  first day of that value; null while it is the default
 * @param note   on what today's value rests; may be null
 * @param coming the next first
 * @param past   the newest first; without today's
 */
public record PolicySettingDetail(
        PolicySetting setting,
        int value,
        LocalDate since,
        String note,
        List<PolicyValueRow> coming,
        List<PolicyValueRow> past)
        implements Serializable {
    static PolicySettingDetail of(PolicySetting setting, PolicySchedule schedule, LocalDate today) {
        PolicyValueRow now = schedule.rowOn(setting, today).orElse(null);
        List<PolicyValueRow> coming = new ArrayList<>();
        List<PolicyValueRow> past = new ArrayList<>();
        for (PolicyValueRow row : schedule.of(setting)) {
            if (row.validFrom().isAfter(today)) {
                coming.add(row);
            } else if (!row.equals(now)) {
                past.add(0, row);
            }
        }
        return new PolicySettingDetail(
                setting,
                now == null ? setting.usual() : now.value(),
                now == null ? null : now.validFrom(),
                now == null ? null : now.note(),
                List.copyOf(coming),
                List.copyOf(past));
    }
}

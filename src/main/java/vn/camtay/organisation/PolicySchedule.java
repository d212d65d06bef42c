package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All values of all settings, past and to come: says which holds on a day. */
public record PolicySchedule(List<PolicyValueRow> rows) implements Serializable {
    public PolicySchedule {
        rows = rows.stream()
                .sorted(Comparator.comparing(PolicyValueRow::validFrom))
                .toList();
    }

    /** The newest value that has begun on that day (inclusive), else the default. */
    public int valueOn(PolicySetting setting, LocalDate day) {
        return rowOn(setting, day).map(PolicyValueRow::value).orElse(setting.usual());
    }

    Optional<PolicyValueRow> rowOn(PolicySetting setting, LocalDate day) {
        return of(setting).stream().filter(row -> !row.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Values of one setting, the earliest first; before the first the default holds. */
    public List<PolicyValueRow> of(PolicySetting setting) {
        return rows.stream().filter(row -> row.setting() == setting).toList();
    }

    PolicySettings on(LocalDate day) {
        Map<PolicySetting, Integer> values = new EnumMap<>(PolicySetting.class);
        for (PolicySetting setting : PolicySetting.values()) {
            values.put(setting, valueOn(setting, day));
        }
        return new PolicySettings(values);
    }
}

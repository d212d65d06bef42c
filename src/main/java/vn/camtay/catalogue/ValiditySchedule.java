package vn.camtay.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long levels count, for every competency and day on which evidence of it was observed. */
public final class ValiditySchedule {
    /** From the first day on what the competency has since it is there. */
    private static final LocalDate ALWAYS = LocalDate.MIN;

    private final Map<Long, TreeMap<LocalDate, Optional<Integer>>> months = new HashMap<>();

    /** @param always of a competency since it is there, null for good */
    void always(long competencyId, Integer always) {
        from(competencyId, ALWAYS, always);
    }

    void from(long competencyId, LocalDate day, Integer count) {
        months.computeIfAbsent(competencyId, id -> new TreeMap<>()).put(day, Optional.ofNullable(count));
    }

    /** Months for which evidence of that day counts; null for good. */
    public Integer months(long competencyId, LocalDate observedOn) {
        TreeMap<LocalDate, Optional<Integer>> known = months.get(competencyId);
        return known == null ? null : known.floorEntry(observedOn).getValue().orElse(null);
    }
}

package vn.camtay.competency;

import java.time.LocalDate;

/**
 * The level of a competency that a fact shows of an official.
 *
 * @param on          day of the fact
 * @param moduleId    null where no module is behind it
 * @param note        words of the document; null where the fact speaks for itself
 * @param countsFrom  first day on which it counts; null for the day of the fact
 * @param countsUntil last day on which it counts because of what it rests on; null where nothing of that ends
 */
record Shown(
        long officialId,
        long competencyId,
        int level,
        LocalDate on,
        Long moduleId,
        String note,
        LocalDate countsFrom,
        LocalDate countsUntil) {
    Shown(long officialId, long competencyId, int level, LocalDate on, Long moduleId, String note) {
        this(officialId, competencyId, level, on, moduleId, note, null, null);
    }

    Shown atLevel(int other) {
        return new Shown(officialId, competencyId, other, on, moduleId, note, countsFrom, countsUntil);
    }

    Shown on(LocalDate day) {
        return new Shown(officialId, competencyId, level, day, moduleId, note, countsFrom, countsUntil);
    }

    Shown within(LocalDate from, LocalDate until) {
        return new Shown(officialId, competencyId, level, on, moduleId, note, from, until);
    }
}

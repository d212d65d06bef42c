package vn.camtay.competency;

import java.time.LocalDate;

/**
 * The level of a competency that a fact shows of an official.
 *
 * @param on       day of the fact
 * @param moduleId null where no module is behind it
 * @param note     words of the document; null where the fact speaks for itself
 */
record Shown(long officialId, long competencyId, int level, LocalDate on, Long moduleId, String note) {}

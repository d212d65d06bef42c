package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit is to be merged, renamed or closed.
 *
 * @param from   first day on which it counts
 * @param intoId for a merger, else null
 * @param name   for another name, else null
 */
public record UnitChangeCommand(
        long unitId, UnitChangeKind kind, LocalDate from, Long intoId, String name, String nameEn, String reason)
        implements Serializable {}

package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit with everything that may be edited.
 *
 * @param validTo      last day, inclusive; null while open
 * @param mergedIntoId the unit that it is a part of since then; null for none
 */
public record UnitDetail(
        long id,
        long version,
        String code,
        UnitKind kind,
        String name,
        String nameEn,
        Long parentId,
        TravelZone travelZone,
        boolean westernCentre,
        LocalDate validFrom,
        LocalDate validTo,
        Long mergedIntoId)
        implements Serializable {
    /** Whether the unit exists on the day. */
    public boolean isOpen(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}

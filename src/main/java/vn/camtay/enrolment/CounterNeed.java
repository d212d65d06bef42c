package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a counter needs on each half-day.
 *
 * @param unitId  the ward or department whose people staff it
 * @param ownerId the unit or division whose counter it is
 * @param postIds posts of which one is enough to staff it
 * @param validTo inclusive; null for no end
 */
record CounterNeed(
        long counterId,
        long unitId,
        long ownerId,
        String name,
        int minimum,
        Set<Long> postIds,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {
    CounterNeed {
        postIds = Set.copyOf(postIds);
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    boolean mayBeStaffedBy(StaffMember person) {
        return person.postIds().stream().anyMatch(postIds::contains);
    }
}

package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * Everything of a session that stands in its own row, with the names it refers to.
 *
 * @param workstations work places aimed at, null if not said
 * @param reopenReason why it was reopened last after it was locked, null if it never was
 * @param belowMinimumReason why it is held with fewer people than it needs, null if nobody decided so
 * @param openedAt null while it is a draft, and for a draft that was cancelled
 */
public record SessionHead(
        long id,
        String code,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        SessionStatus status,
        int capacity,
        int minimum,
        int seatsTaken,
        int seatsReserved,
        long leadUnitId,
        String leadUnitName,
        String leadUnitNameEn,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        Instant startsAt,
        Instant endsAt,
        String whatToBring,
        Instant openedAt,
        String cancelReason,
        int calendarSequence,
        boolean approvalRequired,
        Integer workstations,
        String reopenReason,
        String belowMinimumReason)
        implements Serializable {
    SessionHead withSeatTaken() {
        return new SessionHead(
                id,
                code,
                moduleId,
                moduleCode,
                moduleNameVi,
                moduleNameEn,
                status,
                capacity,
                minimum,
                seatsTaken + 1,
                seatsReserved,
                leadUnitId,
                leadUnitName,
                leadUnitNameEn,
                signUpOpensAt,
                signUpClosesAt,
                startsAt,
                endsAt,
                whatToBring,
                openedAt,
                cancelReason,
                calendarSequence,
                approvalRequired,
                workstations,
                reopenReason,
                belowMinimumReason);
    }
}

package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session as lists show it.
 *
 * @param venueName venue of the first meeting
 * @param meetings  number of meetings
 */
public record SessionRow(
        long id,
        String code,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        SessionStatus status,
        Instant startsAt,
        Instant endsAt,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        int capacity,
        int minimum,
        int seatsTaken,
        int seatsReserved,
        String leadUnitName,
        String leadUnitNameEn,
        String venueName,
        long meetings)
        implements Serializable {
    /** The state as people see it at that moment. */
    public SessionState state(Instant now) {
        return SessionState.of(status, signUpClosesAt, startsAt, endsAt, now);
    }

    public int seatsLeft() {
        return capacity - seatsTaken - seatsReserved;
    }
}

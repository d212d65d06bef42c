package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/**
 * Seats of a session kept for a unit.
 *
 * @param filled     how many have a name
 * @param releasedAt when the rest was given back; null while it is kept
 */
public record ReservationRow(
        long id,
        long sessionId,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        long unitId,
        String unitName,
        String unitNameEn,
        int seats,
        int filled,
        Instant reservedAt,
        Instant releasedAt)
        implements Serializable {
    /** Seats kept and without a name. */
    public int open() {
        return seats - filled;
    }
}

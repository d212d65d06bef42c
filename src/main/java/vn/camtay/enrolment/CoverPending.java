package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * Something that nobody has decided and that would take people from counters on a half-day: one person's request, or seats
 * kept for the unit without names.
 *
 * @param fullName null for reserved seats
 * @param seats    1 for a request
 * @param breaks   whether it would leave a counter short
 */
public record CoverPending(
        String fullName,
        int seats,
        long sessionId,
        String sessionCode,
        String moduleVi,
        String moduleEn,
        boolean breaks)
        implements Serializable {
    public boolean isReservation() {
        return fullName == null;
    }
}

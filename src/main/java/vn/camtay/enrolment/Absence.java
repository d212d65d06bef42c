package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * Why somebody is away from their counter on a half-day.
 *
 * @param sessionId   the session that they attend or train; null on leave
 * @param sessionCode null on leave
 */
public record Absence(Long sessionId, String sessionCode) implements Serializable {
    static final Absence LEAVE = new Absence(null, null);

    public boolean isLeave() {
        return sessionId == null;
    }

    boolean isFor(long session) {
        return sessionId != null && sessionId == session;
    }
}

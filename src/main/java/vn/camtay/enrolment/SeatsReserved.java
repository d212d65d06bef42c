package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * Seats were kept for a unit, or given back.
 *
 * @param seats how many more are kept; negative when given back
 */
public record SeatsReserved(long actorId, Instant occurredAt, long sessionId, long unitId, int seats)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}

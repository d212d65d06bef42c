package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * An official got a seat in a session.
 *
 * @param door how they came to it: SELF, ORGANISER, APPROVAL, NOMINATION, PROMOTION, RESERVATION, MOVE
 */
public record OfficialEnrolled(
        long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId, String door)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "enrolment";
    }

    @Override
    public long subjectId() {
        return enrolmentId;
    }
}

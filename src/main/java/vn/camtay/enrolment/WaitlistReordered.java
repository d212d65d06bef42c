package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coordinator gave somebody another place in the waitlist. */
public record WaitlistReordered(
        long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId, int place)
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

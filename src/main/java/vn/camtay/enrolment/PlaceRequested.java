package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official asks for a seat that the head of their unit must agree to. */
public record PlaceRequested(long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId)
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

package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official got a seat in a session, by themself or through an organiser. */
public record OfficialEnrolled(long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId)
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

package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official joined the waitlist of a session. */
public record OfficialWaitlisted(
        long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId, int number)
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

package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** What the roll call of a session says was copied to the enrolments of all who had a seat. */
public record EnrolmentsSettled(long actorId, Instant occurredAt, long sessionId, int people) implements DomainEvent {
    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}

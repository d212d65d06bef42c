package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A session was called off; whoever holds a seat must be told. */
public record SessionCancelled(long actorId, Instant occurredAt, long sessionId, long moduleId, int calendarSequence)
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

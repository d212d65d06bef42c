package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** The last meeting of a session is over and was closed by its trainer. */
public record SessionCompleted(long actorId, Instant occurredAt, long sessionId, long moduleId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}

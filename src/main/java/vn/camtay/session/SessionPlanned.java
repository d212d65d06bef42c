package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A session was planned as a draft. */
public record SessionPlanned(long actorId, Instant occurredAt, long sessionId, long moduleId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}

package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A session's materials were added to, removed from or put in another order. */
public record SessionMaterialsChanged(long actorId, Instant occurredAt, long sessionId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}

package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody else trains an open session now; whoever holds a seat must be told. */
public record TrainerReplaced(
        long actorId, Instant occurredAt, long sessionId, long formerId, long newId, String reason)
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

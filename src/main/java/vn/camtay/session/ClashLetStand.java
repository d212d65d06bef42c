package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coordinator let a clash of a session stand; the note is kept with the session. */
public record ClashLetStand(long actorId, Instant occurredAt, long sessionId, ClashKind kind, String note)
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

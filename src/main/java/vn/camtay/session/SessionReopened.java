package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A locked session was opened again for corrections of its roll, with a reason. */
public record SessionReopened(long actorId, Instant occurredAt, long sessionId, long moduleId, String reason)
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

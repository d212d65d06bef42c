package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A session became the pattern for its module's next ones, or is it no longer. */
public record SessionTemplateChosen(long actorId, Instant occurredAt, long sessionId, long moduleId, boolean chosen)
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

package vn.camtay.standing;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** The roll of a session no longer supports that an official completed its module there. */
public record CompletionWithdrawn(long actorId, Instant occurredAt, long officialId, long moduleId, long sessionId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "official";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}

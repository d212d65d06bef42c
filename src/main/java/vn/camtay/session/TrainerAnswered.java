package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A trainer accepted or declined to train a session. */
public record TrainerAnswered(
        long actorId, Instant occurredAt, long sessionId, long officialId, AssignmentAnswer answer, String reason)
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

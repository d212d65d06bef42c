package vn.camtay.standing;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** An official completed a module in a session, or what that rests on was corrected. */
public record ModuleCompleted(
        long actorId, Instant occurredAt, long officialId, long moduleId, long sessionId, LocalDate on)
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

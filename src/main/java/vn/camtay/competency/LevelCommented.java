package vn.camtay.competency;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official said something to a level of theirs. */
public record LevelCommented(long actorId, Instant occurredAt, long officialId, long competencyId, int level)
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

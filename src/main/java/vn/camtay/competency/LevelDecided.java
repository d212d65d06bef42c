package vn.camtay.competency;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A head confirmed a level, asked back or disputed it. */
public record LevelDecided(
        long actorId, Instant occurredAt, long officialId, long competencyId, int level, WordKind kind)
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

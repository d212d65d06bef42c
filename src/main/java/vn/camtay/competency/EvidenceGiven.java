package vn.camtay.competency;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody said what a person can do, or entered a document that shows it; level 0 takes it back. */
public record EvidenceGiven(
        long actorId, Instant occurredAt, long officialId, long competencyId, EvidenceSource source, int level)
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

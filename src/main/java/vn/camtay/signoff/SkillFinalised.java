package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A skill of an official was finalised; it is provisional until its transfer check is passed. */
public record SkillFinalised(
        long actorId, Instant occurredAt, long cardId, long entryId, long officialId, long moduleId, long skillId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "coaching-card";
    }

    @Override
    public long subjectId() {
        return cardId;
    }
}

package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coach wrote down what an official did with a skill: shown, assisted or unaided. */
public record SkillPractised(
        long actorId,
        Instant occurredAt,
        long cardId,
        long entryId,
        long officialId,
        long moduleId,
        long skillId,
        SkillState state)
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

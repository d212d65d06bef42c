package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A finalised skill of an official was taken back: it is to be done unaided anew. */
public record SkillAmended(
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

package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody who did not coach looked whether a finalised skill is still done unaided; one that was not passed is amended in the same transaction, and told of before. */
public record TransferCheckDone(
        long actorId,
        Instant occurredAt,
        long cardId,
        long checkId,
        long officialId,
        long moduleId,
        long skillId,
        boolean passed)
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

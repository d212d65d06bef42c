package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody who did not coach is to look whether a finalised skill is still done unaided. */
public record TransferCheckAssigned(
        long actorId, Instant occurredAt, long cardId, long checkId, long officialId, long skillId, long checkerId)
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

package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official confirmed or contested a row of their card. */
public record CardEntryAnswered(
        long actorId, Instant occurredAt, long cardId, long entryId, long officialId, long skillId, boolean contested)
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

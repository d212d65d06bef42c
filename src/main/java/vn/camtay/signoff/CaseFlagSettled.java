package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coordinator looked into a case that stands on the cards of more than one official. */
public record CaseFlagSettled(long actorId, Instant occurredAt, long cardId, long entryId, long officialId)
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

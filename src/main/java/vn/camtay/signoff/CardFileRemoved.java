package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A file was taken away from a row of a coaching card. */
public record CardFileRemoved(long actorId, Instant occurredAt, long cardId, long entryId, long fileId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "coaching_card";
    }

    @Override
    public long subjectId() {
        return cardId;
    }
}

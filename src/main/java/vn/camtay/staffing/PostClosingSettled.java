package vn.camtay.staffing;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A planned closing of a post was carried out, called off, or found impossible on its day. */
public record PostClosingSettled(long actorId, Instant occurredAt, long closingId, long postId, ChangeStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "planned-post-closing";
    }

    @Override
    public long subjectId() {
        return closingId;
    }
}

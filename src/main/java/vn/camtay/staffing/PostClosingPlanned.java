package vn.camtay.staffing;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** It was planned that a post is closed from a day on. */
public record PostClosingPlanned(
        long actorId, Instant occurredAt, long closingId, long postId, LocalDate from, Long successorId)
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

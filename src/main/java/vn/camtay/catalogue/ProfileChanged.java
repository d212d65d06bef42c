package vn.camtay.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** A post asks for other levels from a day on, or a version that had not begun was taken back. */
public record ProfileChanged(long actorId, Instant occurredAt, long postId, LocalDate validFrom, boolean withdrawn)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "post";
    }

    @Override
    public long subjectId() {
        return postId;
    }
}

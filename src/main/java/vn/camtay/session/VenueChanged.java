package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A venue was added or described anew. */
public record VenueChanged(long actorId, Instant occurredAt, long venueId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "venue";
    }

    @Override
    public long subjectId() {
        return venueId;
    }
}

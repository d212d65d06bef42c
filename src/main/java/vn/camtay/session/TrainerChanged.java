package vn.camtay.session;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** What may be asked of a trainer was changed: by a coordinator, or when they are available by themself. */
public record TrainerChanged(long actorId, Instant occurredAt, long officialId, boolean removed)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "trainer";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}

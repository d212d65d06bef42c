package vn.camtay.catalogue;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A module's materials were added to, removed from or put in another order. */
public record ModuleMaterialsChanged(long actorId, Instant occurredAt, long moduleId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "module";
    }

    @Override
    public long subjectId() {
        return moduleId;
    }
}

package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** It was decided which marks a module's roll uses and what they count. */
public record ModuleStatusesSet(long actorId, Instant occurredAt, long moduleId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "module";
    }

    @Override
    public long subjectId() {
        return moduleId;
    }
}

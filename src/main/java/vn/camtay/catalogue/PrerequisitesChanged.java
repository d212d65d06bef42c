package vn.camtay.catalogue;

import java.time.Instant;
import java.util.List;
import vn.camtay.shared.event.DomainEvent;

/** A module asks for other modules than before. */
public record PrerequisitesChanged(long actorId, Instant occurredAt, long moduleId, List<Long> requiredModuleIds)
        implements DomainEvent {
    public PrerequisitesChanged {
        requiredModuleIds = List.copyOf(requiredModuleIds);
    }

    @Override
    public String subjectType() {
        return "module";
    }

    @Override
    public long subjectId() {
        return moduleId;
    }
}

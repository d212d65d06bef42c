package vn.camtay.catalogue;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A module's texts, skills or status were edited. */
public record ModuleChanged(long actorId, Instant occurredAt, long moduleId, String code, ModuleStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "module";
    }

    @Override
    public long subjectId() {
        return moduleId;
    }
}

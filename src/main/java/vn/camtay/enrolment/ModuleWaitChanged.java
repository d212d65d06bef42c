package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official began or ceased to wait for the first free place of a module. */
public record ModuleWaitChanged(long actorId, Instant occurredAt, long moduleId, long officialId, boolean waiting)
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

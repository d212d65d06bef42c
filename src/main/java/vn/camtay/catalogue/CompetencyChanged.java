package vn.camtay.catalogue;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A competency was added to the framework, or its words were changed. */
public record CompetencyChanged(long actorId, Instant occurredAt, long subjectId, String code, boolean added)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "competency";
    }
}

package vn.camtay.staffing;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A planned change of a unit was carried out, called off, or found impossible on its day. */
public record UnitChangeSettled(long actorId, Instant occurredAt, long changeId, long unitId, ChangeStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "planned-unit-change";
    }

    @Override
    public long subjectId() {
        return changeId;
    }
}

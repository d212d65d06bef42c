package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A unit was opened, renamed, moved or ended. */
public record UnitChanged(long actorId, Instant occurredAt, long unitId, String code) implements DomainEvent {
    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public long subjectId() {
        return unitId;
    }
}

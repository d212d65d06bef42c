package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** A unit has another name from a day on; the names are of offices, not of people. */
public record UnitRenamed(
        long actorId, Instant occurredAt, long unitId, String formerName, String newName, LocalDate from)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public long subjectId() {
        return unitId;
    }
}

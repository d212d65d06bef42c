package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/**
 * A unit is no longer there: merged into another, or closed.
 *
 * @param intoId null when it was closed
 * @param from   first day on which it is no longer there
 */
public record UnitEnded(long actorId, Instant occurredAt, long unitId, Long intoId, LocalDate from)
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

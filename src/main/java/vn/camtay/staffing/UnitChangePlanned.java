package vn.camtay.staffing;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** It was planned that a unit is merged, renamed or closed from a day on. */
public record UnitChangePlanned(
        long actorId,
        Instant occurredAt,
        long changeId,
        long unitId,
        UnitChangeKind kind,
        LocalDate from,
        Long intoId,
        String newName)
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

package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** A counter was set up, changed or ended; its last day is inclusive, null for no end. */
public record CounterChanged(
        long actorId,
        Instant occurredAt,
        long counterId,
        long unitId,
        int minimum,
        LocalDate validFrom,
        LocalDate validTo)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "counter";
    }

    @Override
    public long subjectId() {
        return counterId;
    }
}

package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** Somebody was given a head's task in a unit for a time; both days are inclusive. */
public record DeputyMade(
        long actorId,
        Instant occurredAt,
        long deputyshipId,
        long unitId,
        long officialId,
        DeputyTask task,
        LocalDate validFrom,
        LocalDate validTo)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "deputyship";
    }

    @Override
    public long subjectId() {
        return deputyshipId;
    }
}

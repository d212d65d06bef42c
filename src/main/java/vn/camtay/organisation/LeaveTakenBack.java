package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** A person comes to work on a half-day after all. */
public record LeaveTakenBack(long actorId, Instant occurredAt, long officialId, LocalDate day, HalfDay.Half half)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "official";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}

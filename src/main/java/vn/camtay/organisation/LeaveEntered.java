package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** Half-days of leave of a person were entered or changed, between the two days, both inclusive. Why they are away is not said. */
public record LeaveEntered(
        long actorId, Instant occurredAt, long officialId, LocalDate from, LocalDate to, int halfDays)
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

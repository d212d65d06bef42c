package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** An official left the service; the day is the first on which they no longer belong to it. */
public record OfficialLeft(long actorId, Instant occurredAt, long officialId, long unitId, LocalDate from)
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

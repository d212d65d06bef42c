package vn.camtay.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** How long levels of a competency count was decided anew, for evidence from that day on; its renewal window at once. */
public record CompetencyValidityChanged(
        long actorId, Instant occurredAt, long subjectId, LocalDate from, Integer months, Integer renewalDays)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "competency";
    }
}

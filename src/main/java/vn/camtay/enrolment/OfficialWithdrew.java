package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official gave up a seat, or an organiser took them out; the seat is free again. */
public record OfficialWithdrew(long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "enrolment";
    }

    @Override
    public long subjectId() {
        return enrolmentId;
    }
}

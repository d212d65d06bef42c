package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A request was not answered in time, or a wait was in vain. */
public record PlaceExpired(long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId)
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

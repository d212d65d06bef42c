package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A head declined a request. */
public record PlaceDeclined(long actorId, Instant occurredAt, long enrolmentId, long sessionId, long officialId)
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

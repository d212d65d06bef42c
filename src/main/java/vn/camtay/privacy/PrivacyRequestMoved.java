package vn.camtay.privacy;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A request about data was taken up, answered, refused or withdrawn; the words stay with the request. */
public record PrivacyRequestMoved(long actorId, Instant occurredAt, long requestId, RequestStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "privacy-request";
    }

    @Override
    public long subjectId() {
        return requestId;
    }
}

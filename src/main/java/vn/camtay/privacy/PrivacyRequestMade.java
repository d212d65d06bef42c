package vn.camtay.privacy;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** Somebody asked about their data. */
public record PrivacyRequestMade(long actorId, Instant occurredAt, long requestId, RequestKind kind, LocalDate dueOn)
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

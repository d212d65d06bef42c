package vn.camtay.certificate;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A certificate was issued. */
public record CertificateIssued(
        long actorId, Instant occurredAt, long certificateId, String number, long officialId, long sessionId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "certificate";
    }

    @Override
    public long subjectId() {
        return certificateId;
    }
}

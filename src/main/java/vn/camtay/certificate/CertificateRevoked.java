package vn.camtay.certificate;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A certificate counts no longer; a coordinator's reason stays with the certificate. */
public record CertificateRevoked(
        long actorId, Instant occurredAt, long certificateId, String number, long officialId, RevocationCause cause)
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

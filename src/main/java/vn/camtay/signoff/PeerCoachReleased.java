package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official no longer coaches colleagues. */
public record PeerCoachReleased(long actorId, Instant occurredAt, long officialId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "peer-coach";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}

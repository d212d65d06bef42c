package vn.camtay.signoff;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coordinator named an official to coach colleagues, or gave them another share of the week. */
public record PeerCoachNamed(long actorId, Instant occurredAt, long officialId, int rowsAWeek) implements DomainEvent {
    @Override
    public String subjectType() {
        return "peer-coach";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}

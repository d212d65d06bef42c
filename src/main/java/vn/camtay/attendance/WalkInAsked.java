package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official without a seat asked to be let in. */
public record WalkInAsked(long actorId, Instant occurredAt, long meetingId, long officialId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meetingId;
    }
}

package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An organiser did not let somebody in who asked to be. */
public record WalkInDeclined(long actorId, Instant occurredAt, long meetingId, long officialId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meetingId;
    }
}

package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official said by the code on the screen that they came or left; not evidence of anything by itself. */
public record OfficialCheckedIn(
        long actorId, Instant occurredAt, long meetingId, long officialId, Direction direction, Means means)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meetingId;
    }
}

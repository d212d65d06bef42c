package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An official says that a mark about them is wrong. */
public record AppealMade(long actorId, Instant occurredAt, long attendanceId, long meetingId, long officialId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "attendance";
    }

    @Override
    public long subjectId() {
        return attendanceId;
    }
}

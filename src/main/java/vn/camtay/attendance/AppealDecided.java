package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A coordinator decided an appeal against a mark. */
public record AppealDecided(
        long actorId, Instant occurredAt, long attendanceId, long meetingId, long officialId, boolean accepted)
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

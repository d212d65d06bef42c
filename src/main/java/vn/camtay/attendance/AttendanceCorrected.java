package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A mark of the roll was corrected; what it said before is kept beside it. */
public record AttendanceCorrected(
        long actorId, Instant occurredAt, long attendanceId, long meetingId, long officialId, AttendanceStatus status)
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

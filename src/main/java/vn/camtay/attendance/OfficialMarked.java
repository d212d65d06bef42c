package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** The trainer or a coordinator said, for the first time, whether an official was at a meeting. */
public record OfficialMarked(
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

package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A mark against a check-in was settled; {@code status} is what holds now. */
public record DisputeSettled(
        long actorId,
        Instant occurredAt,
        long attendanceId,
        long meetingId,
        long officialId,
        AttendanceStatus status,
        boolean byCheckIn)
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

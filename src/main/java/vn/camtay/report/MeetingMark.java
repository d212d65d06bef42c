package vn.camtay.report;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.camtay.attendance.AttendanceStatus;

/**
 * One meeting of a session in which a person holds a place, with what the roll call says.
 *
 * @param status  UNRECORDED where nobody has said anything
 * @param minutes whole minutes present, never null
 */
public record MeetingMark(
        long enrolmentId,
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        String venueName,
        AttendanceStatus status,
        Integer minutes)
        implements Serializable {
    /** A meeting without a mark has neither status nor minutes in the database. */
    public MeetingMark {
        status = status == null ? AttendanceStatus.UNRECORDED : status;
        minutes = minutes == null ? 0 : minutes;
    }

    /** Whether the meeting is over; before that, silence means nothing. */
    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public int length() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}

package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What the roll says of one person at one meeting, for what is derived from it.
 *
 * @param minutes at which the person was there
 * @param excused absent with a reason that justifies it
 */
public record MeetingShare(
        long sessionId,
        long moduleId,
        long officialId,
        long meetingId,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        boolean excused)
        implements Serializable {
    public MeetingShare(
            long sessionId,
            long moduleId,
            long officialId,
            long meetingId,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            AttendanceStatus status,
            boolean justified) {
        this(
                sessionId,
                moduleId,
                officialId,
                meetingId,
                startsAt,
                endsAt,
                minutes,
                status == AttendanceStatus.EXCUSED && justified);
    }

    /** Minutes of the whole meeting. */
    public int possible() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}

package vn.camtay.attendance;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A mark as somebody makes it.
 *
 * @param time      when they came or left, on the day of the meeting's start in the office's time; null otherwise
 * @param left      when somebody who came late left before the end; null otherwise
 * @param reason    why they are excused; null otherwise
 * @param justified whether the excuse counts
 * @param why       reason of a correction, needed after the day of the meeting; null otherwise
 * @param seen      version of the mark that the actor saw, 0 for none; null to write whatever is there
 */
public record MarkCommand(
        long meetingId,
        long officialId,
        AttendanceStatus status,
        LocalTime time,
        LocalTime left,
        String reason,
        boolean justified,
        String why,
        Long seen)
        implements Serializable {
    /** By somebody who writes whatever is there. */
    public MarkCommand(
            long meetingId,
            long officialId,
            AttendanceStatus status,
            LocalTime time,
            String reason,
            boolean justified,
            String why) {
        this(meetingId, officialId, status, time, null, reason, justified, why, null);
    }
}

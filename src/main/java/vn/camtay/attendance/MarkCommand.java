package vn.camtay.attendance;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A mark as somebody makes it.
 *
 * @param time      when they came or left, on the day of the meeting's start in the office's time; null otherwise
 * @param reason    why they are excused; null otherwise
 * @param justified whether the excuse counts
 * @param why       reason of a correction, needed after the day of the meeting; null otherwise
 */
public record MarkCommand(
        long meetingId,
        long officialId,
        AttendanceStatus status,
        LocalTime time,
        String reason,
        boolean justified,
        String why)
        implements Serializable {}

package vn.camtay.attendance;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A coordinator decides an appeal.
 *
 * @param accepted  whether the mark was wrong; then the rest says what holds
 * @param status    null when not accepted
 * @param time      when they came or left; null otherwise
 * @param reason    why they are excused; null otherwise
 * @param answer    for the person to read
 */
public record DecideAppealCommand(
        long appealId,
        boolean accepted,
        AttendanceStatus status,
        LocalTime time,
        String reason,
        boolean justified,
        String answer)
        implements Serializable {}

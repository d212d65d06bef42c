package vn.camtay.attendance;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which rows of the units' record are wanted; null leaves a condition out.
 *
 * @param unitId with everything below it
 * @param from   first day on which a session starts, inclusive
 * @param to     last day on which a session starts, inclusive
 * @param text   part of a name, with or without marks
 */
public record UnitAttendanceFilter(Long unitId, Long moduleId, Long postId, LocalDate from, LocalDate to, String text)
        implements Serializable {
    public static final UnitAttendanceFilter NONE = new UnitAttendanceFilter(null, null, null, null, null, null);
}

package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * When somebody checked in and out; null for what they did not say.
 */
record CheckInReading(Instant inAt, Instant outAt) {
    /**
     * The mark that a trainer makes who goes by the check-in: present, unless the person came later than the tolerance allows
     * or left earlier. Whoever only checked out came in time.
     *
     * @param tolerance how late is still in time, and how early still until the end
     */
    Mark mark(Instant starts, Instant ends, Duration tolerance) {
        boolean late = inAt != null && inAt.isAfter(starts.plus(tolerance)) && inAt.isBefore(ends);
        boolean early = outAt != null && outAt.isBefore(ends.minus(tolerance)) && outAt.isAfter(starts);
        if (late) {
            Instant left = early && outAt.isAfter(inAt) ? outAt : null;
            return Mark.said(AttendanceStatus.LATE, inAt, left, null, false);
        }
        return early ? Mark.said(AttendanceStatus.LEFT_EARLY, outAt, null, false) : Mark.PRESENT;
    }
}

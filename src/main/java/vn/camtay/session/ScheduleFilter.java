package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which meetings a calendar shows; null asks nothing, and leaves cancelled sessions out.
 *
 * @param from    meetings that end after this moment
 * @param to      meetings that start before this moment
 * @param unitId  that organises, or at which the meeting is held
 * @param state   of the session
 */
public record ScheduleFilter(
        Instant from, Instant to, Long moduleId, Long trainerId, Long venueId, Long unitId, SessionState state)
        implements Serializable {
    /** Every meeting between two moments. */
    public static ScheduleFilter between(Instant from, Instant to) {
        return new ScheduleFilter(from, to, null, null, null, null, null);
    }
}

package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import vn.camtay.organisation.HalfDay;

/**
 * What a person's leave breaks.
 *
 * @param shortages counters that are short because of it
 * @param sessions  classes that the person attends or trains on those half-days
 */
public record LeaveEffect(List<Missed> shortages, List<Hit> sessions) implements Serializable {
    /** A counter without its minimum. */
    public record Missed(HalfDay halfDay, String counterName, int given, int minimum) implements Serializable {}

    /** A class that the person will miss. */
    public record Hit(HalfDay halfDay, long sessionId, String sessionCode) implements Serializable {}

    public LeaveEffect {
        shortages = List.copyOf(shortages);
        sessions = List.copyOf(sessions);
    }

    public boolean isNothing() {
        return shortages.isEmpty() && sessions.isEmpty();
    }
}

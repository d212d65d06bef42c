package vn.camtay.session;

import java.io.Serializable;
import java.util.List;

/**
 * A session again: every so many days in the same places, or once in each of other venues.
 *
 * @param sessionId the session that is the pattern
 * @param times     how often again; not asked where venues are given
 * @param everyDays days from one to the next, 0 or more; 7 for every week
 * @param venueIds  one copy for each, in this order; empty for the same venues
 */
public record RepeatCommand(long sessionId, int times, int everyDays, List<Long> venueIds) implements Serializable {
    static final int TIMES_MAX = 30;
    static final int DAYS_MAX = 90;

    public RepeatCommand {
        venueIds = List.copyOf(venueIds);
    }
}

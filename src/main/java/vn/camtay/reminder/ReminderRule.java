package vn.camtay.reminder;

import java.time.Duration;
import java.time.Instant;

/** How long before a session's start people are reminded; the later rule takes over from the earlier one. */
public enum ReminderRule {
    WEEK_BEFORE(Duration.ofDays(7), Duration.ofDays(1)),
    DAY_BEFORE(Duration.ofDays(1), Duration.ZERO);

    private final Duration before;
    private final Duration untilBefore;

    ReminderRule(Duration before, Duration untilBefore) {
        this.before = before;
        this.untilBefore = untilBefore;
    }

    /** When it is time, for a session with this start. */
    Instant dueFor(Instant start) {
        return start.minus(before);
    }

    /** Starts later than this, exclusive, are still to be reminded of by this rule: after it, the next rule speaks. */
    Instant startsAfter(Instant now) {
        return now.plus(untilBefore);
    }

    /** Starts up to this, inclusive, are to be reminded of now. */
    Instant startsUntil(Instant now) {
        return now.plus(before);
    }
}

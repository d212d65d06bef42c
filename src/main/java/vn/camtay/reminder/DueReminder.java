package vn.camtay.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who is to be reminded of a session.
 *
 * @param start   start of the session that the reminder is computed for
 * @param since   since when the person has to do with the session
 * @param trainer whether they train it, rather than take part
 */
public record DueReminder(
        ReminderRule rule, long sessionId, long officialId, Instant start, Instant since, boolean trainer)
        implements Serializable {

    /** Whoever came in after the rule's moment has just been told by another mail. */
    boolean knewInTime() {
        return !since.isAfter(rule.dueFor(start));
    }
}

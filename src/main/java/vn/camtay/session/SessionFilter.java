package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which sessions are wanted; null (or empty text) asks nothing.
 *
 * @param text   part of the session's code or the module's code or name, with or without marks
 * @param unitId lead or co-organising department
 * @param from   sessions that end after this moment
 * @param to     sessions that start before this moment
 * @param mine   only those that the actor trains
 */
public record SessionFilter(
        String text, Long moduleId, SessionState state, Long unitId, Instant from, Instant to, boolean mine)
        implements Serializable {
    public SessionFilter {
        text = text == null ? "" : text.strip();
    }

    /** Every session that the actor may see. */
    public static SessionFilter all() {
        return new SessionFilter("", null, null, null, null, null, false);
    }

    /** The same, of those only that the actor trains. */
    SessionFilter onlyMine() {
        return new SessionFilter(text, moduleId, state, unitId, from, to, true);
    }
}

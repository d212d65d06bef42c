package vn.camtay.session;

import java.time.Instant;

/**
 * A session's state as people see it: the stored one, with CLOSED (sign-up is over, or the meetings are) and RUNNING (from the
 * first meeting's start to the last one's end) derived from the clock.
 */
public enum SessionState {
    DRAFT,
    OPEN,
    CLOSED,
    RUNNING,
    COMPLETED,
    LOCKED,
    CANCELLED;

    /**
     * The state at a moment. Bounds are half-open: at its first minute a session runs, at its closing minute sign-up is over.
     *
     * @param signUpClosesAt sign-up ends before this moment
     * @param startsAt       start of the first meeting
     * @param endsAt         end of the last meeting
     */
    public static SessionState of(
            SessionStatus status, Instant signUpClosesAt, Instant startsAt, Instant endsAt, Instant now) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case COMPLETED -> COMPLETED;
            case LOCKED -> LOCKED;
            case CANCELLED -> CANCELLED;
            case OPEN -> {
                if (!now.isBefore(startsAt) && now.isBefore(endsAt)) {
                    yield RUNNING;
                }
                yield now.isBefore(signUpClosesAt) && now.isBefore(startsAt) ? OPEN : CLOSED;
            }
        };
    }

    /** The tint of the state's tag: good, warn, bad or idle. */
    public String kind() {
        return switch (this) {
            case OPEN, RUNNING -> "good";
            case DRAFT, CLOSED -> "warn";
            case CANCELLED -> "bad";
            case COMPLETED, LOCKED -> "idle";
        };
    }

    /** A sign that stands beside the state's name, so that no state is told by its colour alone. */
    public String icon() {
        return switch (this) {
            case DRAFT -> "✎";
            case OPEN -> "✓";
            case CLOSED -> "◔";
            case RUNNING -> "▶";
            case COMPLETED -> "☑";
            case LOCKED -> "■";
            case CANCELLED -> "✕";
        };
    }
}

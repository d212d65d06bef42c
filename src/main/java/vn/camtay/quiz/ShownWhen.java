package vn.camtay.quiz;

import java.time.Instant;

/** When a person is shown something of their marked attempt. */
public enum ShownWhen {
    NEVER,
    AFTER_SUBMITTING,
    AFTER_CLOSING;

    /** @param closesAt end of the quiz's window: from that moment on nobody can start or answer any more */
    boolean isShown(Instant closesAt, Instant now) {
        return switch (this) {
            case NEVER -> false;
            case AFTER_SUBMITTING -> true;
            case AFTER_CLOSING -> !now.isBefore(closesAt);
        };
    }
}

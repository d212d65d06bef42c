package vn.camtay.quiz;

/** A quiz is made as a DRAFT, OPEN to people within its window, and CLOSED for good. */
public enum QuizStatus {
    DRAFT,
    OPEN,
    CLOSED;

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "warn";
            case OPEN -> "good";
            case CLOSED -> "idle";
        };
    }
}

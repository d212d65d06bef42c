package vn.camtay.competency;

/** What was said about a level. */
public enum WordKind {
    /** The head: the evidence holds, the person can do it. */
    CONFIRMED,
    /** The head: a question first. */
    RETURNED,
    /** The head: the evidence does not show it. */
    DISPUTED,
    /** The official, to any of these. */
    COMMENTED;

    /** How a page shows it. */
    public String tone() {
        return switch (this) {
            case CONFIRMED -> "good";
            case RETURNED -> "warn";
            case DISPUTED -> "bad";
            case COMMENTED -> "idle";
        };
    }
}

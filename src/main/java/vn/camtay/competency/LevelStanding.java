package vn.camtay.competency;

/** How a person stands with what is asked for of one competency. Derived from days, never stored. */
public enum LevelStanding {
    /** Held as high as asked for. */
    MET("good"),
    /** Held as high as asked for, for a time that is about to end. */
    EXPIRING("warn"),
    /** Was held as high as asked for, and has ended. */
    EXPIRED("bad"),
    /** Lower than asked for. */
    MISSING("bad"),
    /** Nothing is asked and nothing held. */
    NOT_ASKED("idle");

    private final String tone;

    LevelStanding(String tone) {
        this.tone = tone;
    }

    /** How a page shows it. */
    public String tone() {
        return tone;
    }
}

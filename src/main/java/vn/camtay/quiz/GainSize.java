package vn.camtay.quiz;

/** How much a group gained, by Hake's bounds. */
public enum GainSize {
    LOSS("bad"),
    LOW("warn"),
    MEDIUM("good"),
    HIGH("good");

    private final String tone;

    GainSize(String tone) {
        this.tone = tone;
    }

    /** Kind of tag. */
    public String tone() {
        return tone;
    }
}

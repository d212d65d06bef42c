package vn.camtay.quiz;

/** Where a question of the bank stands: only a REVIEWED one is asked in a quiz. */
public enum QuestionStatus {
    DRAFT,
    REVIEWED,
    RETIRED;

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "warn";
            case REVIEWED -> "good";
            case RETIRED -> "idle";
        };
    }
}

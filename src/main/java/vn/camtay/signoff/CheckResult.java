package vn.camtay.signoff;

/** What came of a transfer check. */
public enum CheckResult {
    PASSED,
    FAILED,
    /** The skill was amended for another reason before anybody looked. */
    DROPPED;

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case DROPPED -> "idle";
        };
    }
}

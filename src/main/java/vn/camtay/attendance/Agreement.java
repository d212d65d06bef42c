package vn.camtay.attendance;

/**
 * How the two facts about one person at one meeting stand to each other: the trainer's mark, which decides, and the official's
 * own check-in.
 */
public enum Agreement {
    /** Neither has said anything. */
    NOTHING,
    /** Checked in, not marked yet: still unrecorded. */
    WAITING,
    /** Marked as there, without a check-in: shown, not held against anybody. */
    SILENT,
    /** Both say the same. */
    AGREED,
    /** Marked as away although checked in: to be settled. */
    DISPUTED,
    /** It was, and somebody has settled it with a note. */
    SETTLED;

    /** Whether the mark and the check-in of one person say the same. */
    static Agreement of(AttendanceStatus mark, boolean checkedIn, boolean settled) {
        if (mark == AttendanceStatus.UNRECORDED) {
            return checkedIn ? WAITING : NOTHING;
        }
        if (mark.wasThere()) {
            return checkedIn ? AGREED : SILENT;
        }
        if (!checkedIn) {
            return AGREED;
        }
        return settled ? SETTLED : DISPUTED;
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case AGREED, SETTLED -> "good";
            case WAITING -> "warn";
            case DISPUTED -> "bad";
            case NOTHING, SILENT -> "idle";
        };
    }
}

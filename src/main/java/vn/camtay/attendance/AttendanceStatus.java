package vn.camtay.attendance;

/** What the roll call says of one person at one meeting. UNRECORDED is silence: it is neither presence nor absence. */
public enum AttendanceStatus {
    UNRECORDED,
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT,
    EXCUSED;

    /** Whether the person was there for some of the time. */
    public boolean wasThere() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }

    /** Whether the moment of coming or leaving belongs to the mark. */
    public boolean needsTime() {
        return this == LATE || this == LEFT_EARLY;
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case PRESENT -> "good";
            case LATE, LEFT_EARLY -> "warn";
            case ABSENT, UNRECORDED -> "bad";
            case EXCUSED -> "idle";
        };
    }
}

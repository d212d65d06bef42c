package vn.camtay.report;

import java.time.Instant;
import vn.camtay.enrolment.EnrolmentStatus;

/**
 * What a record says of one person and one session. ATTENDED to EXCUSED are what the locked roll call settled; before that the
 * session runs, has silent places in its roll, or waits to be locked.
 */
public enum RecordState {
    ATTENDED("good"),
    PARTLY_ATTENDED("warn"),
    AWAITING_LOCK("warn"),
    RUNNING("idle"),
    UNRECORDED("bad"),
    EXCUSED("idle"),
    NO_SHOW("bad");

    private final String kind;

    RecordState(String kind) {
        this.kind = kind;
    }

    /** @param endsAt end of the session's last meeting */
    static RecordState of(EnrolmentStatus status, Tally tally, Instant endsAt, Instant now) {
        return switch (status) {
            case ATTENDED -> ATTENDED;
            case PARTLY_ATTENDED -> PARTLY_ATTENDED;
            case NO_SHOW -> NO_SHOW;
            case EXCUSED -> EXCUSED;
            default -> {
                if (tally.unrecorded() > 0) {
                    yield UNRECORDED;
                }
                yield endsAt.isAfter(now) ? RUNNING : AWAITING_LOCK;
            }
        };
    }

    /** Good, warn, bad or idle: how the state looks on a page. */
    public String kind() {
        return kind;
    }
}

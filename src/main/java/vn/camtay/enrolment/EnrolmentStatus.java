package vn.camtay.enrolment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an enrolment stands. The table below is the only list of moves; the four last states are a copy of what the roll call
 * says, written when the session locks and again when it is locked anew.
 */
public enum EnrolmentStatus {
    REQUESTED,
    ENROLLED,
    WAITLISTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    CANCELLED_BY_SESSION,
    ATTENDED,
    PARTLY_ATTENDED,
    NO_SHOW,
    EXCUSED;

    private static final Set<EnrolmentStatus> SETTLED = EnumSet.of(ATTENDED, PARTLY_ATTENDED, NO_SHOW, EXCUSED);
    /** Whom the session's counter counts, for queries. */
    public static final Set<EnrolmentStatus> SEATED = Set.of(ENROLLED, ATTENDED, PARTLY_ATTENDED, NO_SHOW, EXCUSED);

    private static final Set<EnrolmentStatus> AGAIN = EnumSet.of(REQUESTED, ENROLLED, WAITLISTED);
    private static final Map<EnrolmentStatus, Set<EnrolmentStatus>> MOVES = new EnumMap<>(EnrolmentStatus.class);

    static {
        MOVES.put(REQUESTED, EnumSet.of(ENROLLED, WAITLISTED, DECLINED, EXPIRED, WITHDRAWN, CANCELLED_BY_SESSION));
        MOVES.put(WAITLISTED, EnumSet.of(ENROLLED, EXPIRED, WITHDRAWN, CANCELLED_BY_SESSION));
        MOVES.put(ENROLLED, EnumSet.of(WITHDRAWN, CANCELLED_BY_SESSION, ATTENDED, PARTLY_ATTENDED, NO_SHOW, EXCUSED));
        MOVES.put(DECLINED, AGAIN);
        MOVES.put(EXPIRED, AGAIN);
        MOVES.put(WITHDRAWN, AGAIN);
        MOVES.put(CANCELLED_BY_SESSION, Set.of());
        SETTLED.forEach(settled -> MOVES.put(settled, SETTLED));
    }

    /** Whether the table allows the move; a settled enrolment may be settled again, even to the same. */
    public boolean mayBecome(EnrolmentStatus next) {
        return MOVES.get(this).contains(next);
    }

    /** @throws IllegalStateException naming both ends when the table does not allow the move */
    EnrolmentStatus become(EnrolmentStatus next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException("an enrolment does not go from " + this + " to " + next);
        }
        return next;
    }

    /** Whether the session's counter counts this person. */
    public boolean holdsSeat() {
        return SEATED.contains(this);
    }

    /** Whether the session is over for this person and the roll call has been copied. */
    public boolean isSettled() {
        return SETTLED.contains(this);
    }

    /** Waiting, asked or in: a session that is cancelled must tell them. */
    public boolean isPending() {
        return this == REQUESTED || this == WAITLISTED || this == ENROLLED;
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case ENROLLED, ATTENDED -> "good";
            case REQUESTED, WAITLISTED, PARTLY_ATTENDED -> "warn";
            case NO_SHOW, CANCELLED_BY_SESSION, DECLINED -> "bad";
            case EXPIRED, WITHDRAWN, EXCUSED -> "idle";
        };
    }
}

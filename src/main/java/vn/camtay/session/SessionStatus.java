package vn.camtay.session;

import java.util.Map;
import java.util.Set;

/**
 * The stored states of a session. DRAFT is seen by its trainers and coordinators only; OPEN is public; COMPLETED once its last
 * meeting is over; LOCKED once the roll is complete, and COMPLETED again when a coordinator reopens it; CANCELLED, with a reason, from any state before COMPLETED.
 */
public enum SessionStatus {
    DRAFT,
    OPEN,
    COMPLETED,
    LOCKED,
    CANCELLED;

    private static final Map<SessionStatus, Set<SessionStatus>> MOVES = Map.of(
            DRAFT, Set.of(OPEN, CANCELLED),
            OPEN, Set.of(COMPLETED, CANCELLED),
            COMPLETED, Set.of(LOCKED),
            LOCKED, Set.of(COMPLETED),
            CANCELLED, Set.of());

    public boolean mayBecome(SessionStatus next) {
        return MOVES.get(this).contains(next);
    }
}

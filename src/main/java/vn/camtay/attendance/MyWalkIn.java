package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where somebody without a seat stands with a meeting that they came to.
 *
 * @param askedAt when they read the code; null before they asked
 * @param note    why they were not let in; null otherwise
 */
public record MyWalkIn(CheckInPlace place, Instant askedAt, String note) implements Serializable {
    /** Whether they have not asked yet. */
    public boolean offered() {
        return askedAt == null;
    }

    public boolean declined() {
        return note != null;
    }
}

package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.enrolment.WalkIn;

/**
 * Somebody whom a trainer may let in.
 *
 * @param askedAt when they read the code and asked; null for somebody the trainer looked up
 */
public record WalkInRow(WalkIn person, Instant askedAt) implements Serializable {
    public boolean asked() {
        return askedAt != null;
    }
}

package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/** A stretch of time, half-open: the start belongs to it, the end does not. */
public record TimeSlot(Instant startsAt, Instant endsAt) implements Serializable {
    public TimeSlot {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException(startsAt + " is not before " + endsAt);
        }
    }

    /** Whether the two share any moment: one that encloses the other does, two that only touch do not. */
    public boolean overlaps(TimeSlot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}

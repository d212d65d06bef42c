package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/** A meeting of another session that keeps a trainer or a venue busy; {@code holderId} and {@code holderName} say whom or which. */
public record BookedSlot(
        long holderId,
        String holderName,
        String sessionCode,
        SessionStatus status,
        int number,
        Instant startsAt,
        Instant endsAt)
        implements Serializable {
    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}

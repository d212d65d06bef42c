package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.organisation.TravelZone;

/**
 * A meeting of another session that keeps a trainer or a venue busy; {@code holderId} and {@code holderName} say whom or which.
 *
 * @param parentId the place of which the meeting's venue is a room, null if it is none
 * @param zone     where the meeting is held
 * @param kind     of its venue
 */
public record BookedSlot(
        long holderId,
        String holderName,
        String sessionCode,
        SessionStatus status,
        int number,
        Instant startsAt,
        Instant endsAt,
        Long parentId,
        TravelZone zone,
        VenueKind kind)
        implements Serializable {
    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}

package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.organisation.TravelZone;

/**
 * What a venue says about the meetings it can hold.
 *
 * @param parentId the place whose room it is, null for a place of its own
 */
public record VenueFacts(long id, Long parentId, String name, VenueKind kind, TravelZone zone, WeekHours hours)
        implements Serializable {
    /** Whether a meeting in the one keeps the other from being used: the same venue, or a place and one of its rooms. */
    boolean shares(long other, Long otherParent) {
        return id == other || parentId != null && parentId == other || otherParent != null && otherParent == id;
    }
}

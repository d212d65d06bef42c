package vn.camtay.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.TravelTime;

/**
 * The session that somebody wants a place in, with the rules that hold on its day.
 *
 * @param zones        where each meeting is held, by id
 * @param travel       how long the ways between the zones take
 * @param cutOff       last moment, inclusive, to withdraw by oneself
 * @param lastPromoted last moment, inclusive, at which a free place goes to somebody who waits
 * @param materials    titles of what the session gives to read, read when first asked
 */
record Target(
        SessionDetail session,
        Map<Long, TravelZone> zones,
        TravelTime travel,
        Instant cutOff,
        Instant lastPromoted,
        Once<List<String>> materials) {
    Target {
        zones = Map.copyOf(zones);
    }

    Target with(SessionDetail fresh) {
        return new Target(fresh, zones, travel, cutOff, lastPromoted, materials);
    }
}

package vn.camtay.enrolment;

import java.time.Instant;
import vn.camtay.organisation.TravelZone;

/**
 * A meeting that takes somebody from their counter, or would.
 *
 * @param place where it is; null where nobody travels to, as online
 */
record AwayStretch(
        long officialId, long sessionId, String sessionCode, Instant startsAt, Instant endsAt, TravelZone place) {}

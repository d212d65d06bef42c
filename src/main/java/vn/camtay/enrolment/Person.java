package vn.camtay.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.TimeSlot;

/**
 * What the conditions ask about somebody, as it is under the locks.
 *
 * @param unitId      the unit they belong to
 * @param unitIds     that unit and all above it
 * @param active      whether they still work here
 * @param zone        where their unit lies
 * @param postIds     posts they hold
 * @param commitments meetings at which they are expected, as participant or trainer, of this session's others and the sessions
 *                    they train; by start
 */
record Person(
        long officialId,
        long unitId,
        Set<Long> unitIds,
        boolean active,
        TravelZone zone,
        Set<Long> postIds,
        List<Commitment> commitments) {
    Person {
        unitIds = Set.copyOf(unitIds);
        postIds = Set.copyOf(postIds);
        commitments = List.copyOf(commitments);
    }

    /** With what keeps them busy near the session and is not their place in it. */
    Person around(SessionDetail session, Duration longestWay) {
        TimeSlot near = new TimeSlot(
                session.startsAt().minus(longestWay), session.endsAt().plus(longestWay));
        return busy(commitment ->
                commitment.isApartFrom(session.id()) && commitment.slot().overlaps(near));
    }

    /** As if they had no place in the session. */
    Person without(long sessionId) {
        return busy(commitment -> commitment.isApartFrom(sessionId));
    }

    private Person busy(Predicate<Commitment> kept) {
        return new Person(
                officialId,
                unitId,
                unitIds,
                active,
                zone,
                postIds,
                commitments.stream().filter(kept).toList());
    }

    /**
     * A meeting at which a person is expected.
     *
     * @param training whether they train it
     */
    record Commitment(
            long sessionId, String sessionCode, Instant starts, Instant ends, TravelZone zone, boolean training) {
        /** Whether it is another session's, or one that they train. */
        private boolean isApartFrom(long session) {
            return training || sessionId != session;
        }

        TimeSlot slot() {
            return new TimeSlot(starts, ends);
        }
    }
}

package vn.camtay.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.camtay.organisation.TravelZone;
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

    Person without(long sessionId) {
        return new Person(
                officialId,
                unitId,
                unitIds,
                active,
                zone,
                postIds,
                commitments.stream()
                        .filter(commitment -> commitment.training() || commitment.sessionId() != sessionId)
                        .toList());
    }

    /**
     * A meeting at which a person is expected.
     *
     * @param training whether they train it
     */
    record Commitment(
            long sessionId, String sessionCode, Instant starts, Instant ends, TravelZone zone, boolean training) {
        TimeSlot slot() {
            return new TimeSlot(starts, ends);
        }
    }
}

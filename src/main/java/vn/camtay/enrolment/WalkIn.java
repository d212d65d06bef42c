package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * Somebody who may have come to a session without having enrolled, with all that stands against letting them in.
 *
 * @param status  where their enrolment stands; null for none
 * @param against every condition that does not hold; empty when they can be let in now
 */
public record WalkIn(CandidateRow row, EnrolmentStatus status, List<Obstacle> against) implements Serializable {
    public WalkIn {
        against = List.copyOf(against);
    }

    /**
     * A condition that does not hold.
     *
     * @param mayBeSetAside whether the reader may set it aside with a written reason
     */
    public record Obstacle(Reason reason, boolean mayBeSetAside) implements Serializable {}

    /** Whether the reader may let them in, if need be with a written reason. */
    public boolean possible() {
        return against.stream().allMatch(Obstacle::mayBeSetAside);
    }
}

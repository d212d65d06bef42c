package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * Somebody whom a head may send, with all that stands against it.
 *
 * @param status  where their enrolment stands; null for none
 * @param gap     whether the person has not completed the module yet
 * @param against every reason; empty when they can be sent now
 */
public record Candidate(CandidateRow row, EnrolmentStatus status, boolean gap, List<Reason> against)
        implements Serializable {
    public Candidate {
        against = List.copyOf(against);
    }
}

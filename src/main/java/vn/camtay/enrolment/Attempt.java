package vn.camtay.enrolment;

import java.time.Instant;
import java.util.List;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.TimeSlot;

/**
 * What is known, under the locks, when somebody wants to enrol or withdraw.
 *
 * @param status where the person's enrolment stands, null when there is none
 * @param active whether the person still works here
 * @param others when the person is busy in other sessions, as participant or trainer, or trains this one
 */
record Attempt(SessionDetail session, EnrolmentStatus status, boolean active, List<Commitment> others, Instant now) {
    Attempt {
        others = List.copyOf(others);
    }

    /** A meeting at which the person is expected. */
    record Commitment(String sessionCode, Instant starts, Instant ends) {
        TimeSlot slot() {
            return new TimeSlot(starts, ends);
        }
    }
}

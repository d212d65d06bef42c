package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * Where a person stands with a session, before they click.
 *
 * @param status             null when they never had a place
 * @param againstEnrolling   every reason why they cannot enrol now; empty when they can
 * @param againstWithdrawing every reason why they cannot withdraw now; empty when they can
 * @param cutOff             last moment, inclusive, to withdraw
 */
public record MyPlace(
        EnrolmentStatus status, List<Reason> againstEnrolling, List<Reason> againstWithdrawing, Instant cutOff)
        implements Serializable {
    public MyPlace {
        againstEnrolling = List.copyOf(againstEnrolling);
        againstWithdrawing = List.copyOf(againstWithdrawing);
    }

    public boolean enrolled() {
        return status == EnrolmentStatus.ENROLLED;
    }

    /** Enrolled, or settled after the session. */
    public boolean seated() {
        return status != null && status.holdsSeat();
    }

    public boolean mayEnrol() {
        return againstEnrolling.isEmpty();
    }

    public boolean mayWithdraw() {
        return againstWithdrawing.isEmpty();
    }
}

package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.shared.error.Reason;

/**
 * Where a person stands with a session, before they click.
 *
 * @param status             null when they never had a place
 * @param approval           whether the head of their unit must agree first
 * @param againstEnrolling   every reason why they cannot enrol, or ask for a seat, now; empty when they can
 * @param againstWaiting     every reason why they cannot join the waitlist now; empty when they can
 * @param againstWithdrawing every reason why they cannot withdraw now; empty when they can
 * @param missing            modules to complete first
 * @param cutOff             last moment, inclusive, to withdraw
 * @param place              place in the waitlist, 1 for who is next; 0 when not waiting
 * @param note               reason written with the newest step; null if none
 * @param moduleId           the session's module
 * @param moduleWait         whether they wait for the first free place of the module
 */
public record MyPlace(
        EnrolmentStatus status,
        boolean approval,
        List<Reason> againstEnrolling,
        List<Reason> againstWaiting,
        List<Reason> againstWithdrawing,
        List<ModuleRow> missing,
        Instant cutOff,
        int place,
        String note,
        long moduleId,
        boolean moduleWait)
        implements Serializable {
    public MyPlace {
        againstEnrolling = List.copyOf(againstEnrolling);
        againstWaiting = List.copyOf(againstWaiting);
        againstWithdrawing = List.copyOf(againstWithdrawing);
        missing = List.copyOf(missing);
    }

    public boolean enrolled() {
        return status == EnrolmentStatus.ENROLLED;
    }

    public boolean waiting() {
        return status == EnrolmentStatus.WAITLISTED;
    }

    public boolean requested() {
        return status == EnrolmentStatus.REQUESTED;
    }

    /** Enrolled, or settled after the session. */
    public boolean seated() {
        return status != null && status.holdsSeat();
    }

    /** Has, asked for or waits for a place. */
    public boolean pending() {
        return status != null && status.isPending();
    }

    public boolean mayEnrol() {
        return againstEnrolling.isEmpty();
    }

    /** Whether the only next step here is to wait for another session of the module. */
    public boolean mayWaitForModule() {
        return !pending() && !seated() && !mayEnrol() && !moduleWait;
    }

    public boolean mayWait() {
        return againstWaiting.isEmpty();
    }

    public boolean mayWithdraw() {
        return againstWithdrawing.isEmpty();
    }
}

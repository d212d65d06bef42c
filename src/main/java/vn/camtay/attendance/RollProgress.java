package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;
import vn.camtay.session.SessionStatus;

/**
 * How far the rolls of a session have come.
 *
 * @param meetings in the order of time
 * @param writable whether marks can still be made
 * @param lockable whether the last meeting is over and nothing is unrecorded
 */
public record RollProgress(List<RollSummary> meetings, SessionStatus status, boolean writable, boolean lockable)
        implements Serializable {
    public RollProgress {
        meetings = List.copyOf(meetings);
    }

    /** Whether there is a roll to take or to read: not of a draft, not of a session called off. */
    public boolean shown() {
        return status != SessionStatus.DRAFT && status != SessionStatus.CANCELLED;
    }
}

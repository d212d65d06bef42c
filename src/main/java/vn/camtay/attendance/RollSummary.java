package vn.camtay.attendance;

import java.io.Serializable;
import vn.camtay.session.MeetingRow;

/**
 * How far the roll of a meeting has come.
 *
 * @param expected people who hold a seat
 */
public record RollSummary(MeetingRow meeting, long recorded, long expected) implements Serializable {
    public long unrecorded() {
        return expected - recorded;
    }
}

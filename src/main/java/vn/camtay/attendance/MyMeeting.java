package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One of the reader's meetings, and whether they may still appeal against what is on record of it.
 *
 * @param statuses    what the marks of the meeting are called
 * @param appealUntil last moment for an appeal, exclusive; null when there is no mark
 */
public record MyMeeting(MyMeetingRow row, StatusSet statuses, Instant appealUntil, boolean mayAppeal)
        implements Serializable {
    static MyMeeting of(MyMeetingRow row, StatusSet statuses, Instant appealUntil, Instant now) {
        return new MyMeeting(
                row,
                statuses,
                appealUntil,
                appealUntil != null && row.appealText() == null && now.isBefore(appealUntil));
    }
}

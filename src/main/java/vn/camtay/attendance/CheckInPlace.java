package vn.camtay.attendance;

import java.io.Serializable;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/** Where a code or a ticket leads: the meeting, as the person who checks in reads it. */
public record CheckInPlace(
        Direction direction, MeetingRow meeting, String sessionCode, String moduleNameVi, String moduleNameEn)
        implements Serializable {
    static CheckInPlace of(Direction direction, MeetingRow meeting, SessionDetail session) {
        return new CheckInPlace(direction, meeting, session.code(), session.moduleNameVi(), session.moduleNameEn());
    }
}

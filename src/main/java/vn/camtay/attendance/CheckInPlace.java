package vn.camtay.attendance;

import java.io.Serializable;
import vn.camtay.session.MeetingRow;

/** Where a code or a ticket leads: the meeting, as the person who checks in reads it. */
public record CheckInPlace(
        Direction direction, MeetingRow meeting, String sessionCode, String moduleNameVi, String moduleNameEn)
        implements Serializable {}

package vn.camtay.session;

import java.io.Serializable;

/**
 * A meeting on somebody's calendar.
 *
 * @param state   of its session when it was read
 * @param movable whether the reader may move it, as far as roles and ownership go
 */
public record ScheduledMeeting(ScheduleRow row, SessionState state, boolean movable) implements Serializable {}

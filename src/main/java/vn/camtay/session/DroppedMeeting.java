package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/** A meeting that is no longer held, as it stood in people's calendars. */
public record DroppedMeeting(long id, Instant startsAt, Instant endsAt) implements Serializable {}

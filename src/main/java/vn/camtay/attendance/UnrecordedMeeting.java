package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A meeting that is over and of whose people not everybody is recorded.
 *
 * @param missing people who hold a seat and of whom nothing is said
 */
public record UnrecordedMeeting(
        long sessionId, long meetingId, int number, Instant startsAt, Instant endsAt, long missing)
        implements Serializable {}

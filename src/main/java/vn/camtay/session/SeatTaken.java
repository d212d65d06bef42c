package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A seat was given; what the giver needs to go on.
 *
 * @param seatsLeft free seats after this one
 */
public record SeatTaken(
        long sessionId,
        String code,
        long moduleId,
        Instant startsAt,
        Instant endsAt,
        int seatsLeft,
        int calendarSequence)
        implements Serializable {}

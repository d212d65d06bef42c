package vn.camtay.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A meeting with its venue, as screens and mails show it. */
public record MeetingRow(
        long id,
        long sessionId,
        int number,
        Instant startsAt,
        Instant endsAt,
        long venueId,
        String venueName,
        String venueAddress)
        implements Serializable {
    public long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    /** Name and address of the venue in one line. */
    public String place() {
        return venueAddress == null ? venueName : venueName + ", " + venueAddress;
    }
}

package vn.camtay.feed;

import java.io.Serializable;
import java.time.Instant;

/**
 * A meeting in a calendar.
 *
 * @param officialId who is expected there; 0 for nobody in particular
 * @param person     their name
 * @param sequence   of the last calendar message about it
 */
public record FeedEntry(
        long sessionId,
        String code,
        String moduleNameVi,
        String moduleNameEn,
        String whatToBring,
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        String venueName,
        String venueAddress,
        long officialId,
        String person,
        int sequence)
        implements Serializable {
    public FeedEntry {
        sequence = Math.max(0, sequence);
    }

    /** Name and address of the venue in one line. */
    String place() {
        return venueAddress == null ? venueName : venueName + ", " + venueAddress;
    }
}

package vn.camtay.home;

import java.io.Serializable;
import java.time.Instant;

/**
 * A meeting that lies ahead, or runs, as first pages show it.
 *
 * @param taken    seats taken
 * @param capacity seats in all
 */
public record NextMeeting(
        long meetingId,
        long sessionId,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt,
        String venueName,
        String venueAddress,
        String whatToBring,
        int taken,
        int capacity)
        implements Serializable {
    public String place() {
        return venueAddress == null ? venueName : venueName + ", " + venueAddress;
    }

    public boolean runs(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }
}

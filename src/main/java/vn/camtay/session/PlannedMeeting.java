package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One meeting as somebody wants it. Start and end may be the wrong way round: the session says so. */
public record PlannedMeeting(Instant startsAt, Instant endsAt, long venueId) implements Serializable {
    static List<PlannedMeeting> of(List<MeetingRow> meetings) {
        return meetings.stream()
                .map(meeting -> new PlannedMeeting(meeting.startsAt(), meeting.endsAt(), meeting.venueId()))
                .toList();
    }

    /** @throws IllegalArgumentException when the end does not come after the start */
    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}

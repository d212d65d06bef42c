package vn.camtay.session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;

/** Which trainers and venues of a session are taken at the same time by other sessions. */
final class Clashes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Clashes() {}

    /**
     * Two meetings clash when they share a moment and a venue that holds one at a time, or a trainer.
     *
     * @param meetings       the session's own
     * @param venueBookings  of other sessions, in any of the session's venues
     * @param trainerBookings of other sessions, by any of the session's trainers
     * @param counting       only sessions in these states count
     */
    static List<Clash> of(
            List<PlannedMeeting> meetings,
            List<BookedSlot> venueBookings,
            List<BookedSlot> trainerBookings,
            Set<SessionStatus> counting,
            ZoneId zone) {
        List<Clash> clashes = new ArrayList<>();
        for (BookedSlot booked : venueBookings) {
            if (counting.contains(booked.status())
                    && meetings.stream()
                            .anyMatch(meeting -> meeting.venueId() == booked.holderId()
                                    && slot(meeting).overlaps(booked.slot()))) {
                clashes.add(new Clash(ClashKind.VENUE_TAKEN, reason("session.refused.venueClash", booked, zone)));
            }
        }
        for (BookedSlot booked : trainerBookings) {
            if (counting.contains(booked.status())
                    && meetings.stream().anyMatch(meeting -> slot(meeting).overlaps(booked.slot()))) {
                clashes.add(new Clash(ClashKind.TRAINER_TAKEN, reason("session.refused.trainerClash", booked, zone)));
            }
        }
        return clashes;
    }

    private static TimeSlot slot(PlannedMeeting meeting) {
        return new TimeSlot(meeting.startsAt(), meeting.endsAt());
    }

    private static Reason reason(String key, BookedSlot booked, ZoneId zone) {
        String when = TIME.format(booked.startsAt().atZone(zone)) + "–"
                + MOMENT.format(booked.endsAt().atZone(zone));
        return Reason.of(key, booked.holderName(), booked.sessionCode(), booked.number(), when);
    }
}

package vn.camtay.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.TravelZone;
import vn.camtay.shared.error.Reason;

/** What stands against a plan: its venues, trainers and participants, and the office's time. Intervals are half-open everywhere. */
final class Clashes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ClashFacts facts;
    private final List<PlannedMeeting> meetings;
    private final List<Clash> found = new ArrayList<>();

    private Clashes(ClashFacts facts) {
        this.facts = facts;
        this.meetings = facts.booking().meetings();
    }

    /** Everything that stands against the plan: venues, trainers, participants, then the office's time. */
    static List<Clash> of(ClashFacts facts) {
        Clashes clashes = new Clashes(facts);
        clashes.venuesTaken();
        clashes.venuesClosed();
        clashes.trainersTaken();
        clashes.trainersTravel();
        clashes.trainersOnLeave();
        clashes.trainersThemselves();
        clashes.participantsTaken();
        clashes.found.addAll(OfficeTime.clashes(clashes.meetings, facts.calendar(), facts.zone()));
        return List.copyOf(clashes.found);
    }

    /** A venue that holds one meeting at a time is taken while it, the place it is a room of, or one of its rooms is used. */
    private void venuesTaken() {
        for (BookedSlot booked : facts.venueBookings()) {
            if (counts(booked) && meetings.stream().anyMatch(meeting -> wants(meeting, booked))) {
                found.add(new Clash(ClashKind.VENUE_TAKEN, taken("session.refused.venueClash", booked)));
            }
        }
    }

    private boolean wants(PlannedMeeting meeting, BookedSlot booked) {
        VenueFacts venue = facts.venues().get(meeting.venueId());
        return venue != null
                && venue.kind() != VenueKind.ONLINE
                && booked.kind() != VenueKind.ONLINE
                && venue.shares(booked.holderId(), booked.parentId())
                && meeting.slot().overlaps(booked.slot());
    }

    /** A meeting lies inside the opening hours of its venue. */
    private void venuesClosed() {
        for (int i = 0; i < meetings.size(); i++) {
            VenueFacts venue = facts.venues().get(meetings.get(i).venueId());
            if (venue != null && !venue.hours().cover(meetings.get(i).slot(), facts.zone())) {
                found.add(Clash.of(
                        ClashKind.VENUE_CLOSED,
                        "session.refused.venueClosed",
                        i + 1,
                        venue.name(),
                        hours(venue.hours(), meetings.get(i))));
            }
        }
    }

    /** Nobody trains at two meetings at once, nor trains at one while taking part in another. */
    private void trainersTaken() {
        for (BookedSlot booked : facts.trainerBookings()) {
            if (counts(booked) && overlapsAny(booked)) {
                found.add(new Clash(ClashKind.TRAINER_TAKEN, taken("session.refused.trainerClash", booked)));
            }
        }
        for (BookedSlot booked : facts.commitments()) {
            if (overlapsAny(booked)) {
                found.add(new Clash(ClashKind.TRAINER_TAKES_PART, taken("session.refused.trainerTakesPart", booked)));
            }
        }
    }

    private boolean overlapsAny(BookedSlot booked) {
        return meetings.stream().anyMatch(meeting -> meeting.slot().overlaps(booked.slot()));
    }

    /** Between two meetings in different zones a trainer has at least the time of the way; no more is asked for. */
    private void trainersTravel() {
        for (int i = 1; i < meetings.size(); i++) {
            int minutes = way(meetings.get(i - 1), meetings.get(i));
            if (!facts.booking().trainerIds().isEmpty()
                    && minutes > 0
                    && tooClose(meetings.get(i - 1).slot(), meetings.get(i).slot(), minutes)) {
                found.add(Clash.of(ClashKind.TRAINER_TRAVELS, "session.refused.travelWithin", i, i + 1, minutes));
            }
        }
        List<BookedSlot> elsewhere = new ArrayList<>(facts.trainerBookings());
        elsewhere.removeIf(booked -> !counts(booked));
        elsewhere.addAll(facts.commitments());
        elsewhere.forEach(booked -> travels(ClashKind.TRAINER_TRAVELS, booked));
    }

    /** From or to a meeting elsewhere that is at another time there is the time of the way. */
    private void travels(ClashKind kind, BookedSlot booked) {
        for (PlannedMeeting meeting : meetings) {
            int minutes = way(meeting, booked);
            if (minutes > 0
                    && !meeting.slot().overlaps(booked.slot())
                    && tooClose(meeting.slot(), booked.slot(), minutes)) {
                found.add(Clash.of(
                        kind,
                        "session.refused.travel",
                        booked.holderName(),
                        booked.sessionCode(),
                        booked.number(),
                        when(booked),
                        minutes));
                return;
            }
        }
    }

    /** Nobody who has a seat is expected elsewhere at the same time, nor too far away to come. */
    private void participantsTaken() {
        for (BookedSlot booked : facts.participants()) {
            if (counts(booked) && overlapsAny(booked)) {
                found.add(new Clash(ClashKind.PARTICIPANT_TAKEN, taken("session.refused.participantClash", booked)));
            } else if (counts(booked)) {
                travels(ClashKind.PARTICIPANT_TRAVELS, booked);
            }
        }
    }

    private int way(PlannedMeeting one, PlannedMeeting other) {
        VenueFacts to = facts.venues().get(other.venueId());
        return to == null ? 0 : way(one, to.zone(), to.kind());
    }

    private int way(PlannedMeeting one, BookedSlot other) {
        return way(one, other.zone(), other.kind());
    }

    private int way(PlannedMeeting one, TravelZone zone, VenueKind kind) {
        VenueFacts from = facts.venues().get(one.venueId());
        return from == null || from.kind() == VenueKind.ONLINE || kind == VenueKind.ONLINE
                ? 0
                : facts.travel().minutes(from.zone(), zone);
    }

    /** Whether the gap between two that do not overlap is shorter than so many minutes. */
    private static boolean tooClose(TimeSlot one, TimeSlot other, int minutes) {
        Duration gap = one.endsAt().isAfter(other.startsAt())
                ? Duration.between(other.endsAt(), one.startsAt())
                : Duration.between(one.endsAt(), other.startsAt());
        return gap.compareTo(Duration.ofMinutes(minutes)) < 0;
    }

    /** Nobody trains in a half-day for which their leave is entered. */
    private void trainersOnLeave() {
        Map<Long, String> names =
                facts.trainers().stream().collect(Collectors.toMap(TrainerFacts::officialId, TrainerFacts::fullName));
        for (int i = 0; i < meetings.size(); i++) {
            List<HalfDay> touched = facts.calendar()
                    .halfDays(meetings.get(i).startsAt(), meetings.get(i).endsAt(), facts.zone());
            for (OfficialLeave leave : facts.leaves()) {
                if (touched.contains(leave.halfDay()) && names.containsKey(leave.officialId())) {
                    found.add(Clash.of(
                            ClashKind.TRAINER_ON_LEAVE,
                            "session.refused.trainerOnLeave",
                            names.get(leave.officialId()),
                            i + 1,
                            DAY.format(leave.halfDay().day())));
                    break;
                }
            }
        }
    }

    /** A trainer teaches what they may, when they are available, and not more meetings a week than their cap. */
    private void trainersThemselves() {
        for (TrainerFacts trainer : facts.trainers()) {
            if (facts.booking().moduleId() != null
                    && !trainer.mayTeach(facts.booking().moduleId())) {
                found.add(Clash.of(
                        ClashKind.TRAINER_NOT_FOR_MODULE, "session.refused.trainerMayNot", trainer.fullName()));
            }
            for (int i = 0; i < meetings.size(); i++) {
                if (!trainer.hours().cover(meetings.get(i).slot(), facts.zone())) {
                    found.add(Clash.of(
                            ClashKind.TRAINER_NOT_AVAILABLE,
                            "session.refused.trainerHours",
                            trainer.fullName(),
                            i + 1,
                            hours(trainer.hours(), meetings.get(i))));
                }
            }
            if (trainer.loadCap() != null) {
                load(trainer);
            }
        }
    }

    /** Meetings of a week, from Monday, that the plan touches: its own and those of other sessions, at most the cap. */
    private void load(TrainerFacts trainer) {
        Map<LocalDate, Long> weeks = new TreeMap<>();
        meetings.forEach(meeting -> weeks.merge(monday(meeting.slot()), 1L, Long::sum));
        for (Map.Entry<LocalDate, Long> week : weeks.entrySet()) {
            long others = facts.trainerBookings().stream()
                    .filter(booked -> counts(booked)
                            && booked.holderId() == trainer.officialId()
                            && monday(booked.slot()).equals(week.getKey()))
                    .count();
            if (others + week.getValue() > trainer.loadCap()) {
                found.add(Clash.of(
                        ClashKind.TRAINER_LOADED,
                        "session.refused.trainerLoad",
                        trainer.fullName(),
                        others + week.getValue(),
                        DAY.format(week.getKey()),
                        trainer.loadCap()));
            }
        }
    }

    private LocalDate monday(TimeSlot slot) {
        return slot.startsAt()
                .atZone(facts.zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean counts(BookedSlot booked) {
        return facts.counting().contains(booked.status());
    }

    private String hours(WeekHours hours, PlannedMeeting meeting) {
        return hours.on(meeting.startsAt().atZone(facts.zone()).getDayOfWeek())
                .map(DayHours::toString)
                .orElse("–");
    }

    private Reason taken(String key, BookedSlot booked) {
        return Reason.of(key, booked.holderName(), booked.sessionCode(), booked.number(), when(booked));
    }

    private String when(BookedSlot booked) {
        return TIME.format(booked.startsAt().atZone(facts.zone())) + "–"
                + MOMENT.format(booked.endsAt().atZone(facts.zone()));
    }
}

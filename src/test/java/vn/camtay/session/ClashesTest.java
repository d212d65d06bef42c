package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.session.Plans.at;
import static vn.camtay.session.Plans.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.shared.error.Reason;
import vn.camtay.testkit.MovingClock;

/** The clash rule against a slow oracle that looks at every minute, and both sides of each of its bounds. */
class ClashesTest {
    private static final Instant MORNING = at("2026-11-25T08:00");
    private static final int MINUTES = 130;
    private static final long VINH = 7;
    private static final long LEARNER = 8;
    private static final long PLACE = 1;
    private static final long ROOM = 2;
    private static final long OTHER_ROOM = 3;
    private static final long ONLINE = 4;
    private static final long ISLAND = 5;
    private static final Map<Long, VenueFacts> VENUES = venues();

    private static Map<Long, VenueFacts> venues() {
        Map<Long, VenueFacts> venues = new HashMap<>();
        venues.put(PLACE, place(PLACE, null, VenueKind.ROOM, TravelZone.MAINLAND));
        venues.put(ROOM, place(ROOM, PLACE, VenueKind.ROOM, TravelZone.MAINLAND));
        venues.put(OTHER_ROOM, place(OTHER_ROOM, PLACE, VenueKind.COUNTER, TravelZone.MAINLAND));
        venues.put(ONLINE, place(ONLINE, null, VenueKind.ONLINE, TravelZone.MAINLAND));
        venues.put(ISLAND, place(ISLAND, null, VenueKind.ROOM, TravelZone.CAT_HAI));
        return venues;
    }

    private static VenueFacts place(long id, Long parent, VenueKind kind, TravelZone zone) {
        return new VenueFacts(id, parent, "Hội trường A", kind, zone, WeekHours.ALWAYS);
    }

    /** One question, with nothing known but what a test adds. */
    private static final class Asked {
        private final List<PlannedMeeting> meetings;
        private final List<BookedSlot> venueBookings = new ArrayList<>();
        private final List<BookedSlot> trainerBookings = new ArrayList<>();
        private final List<BookedSlot> commitments = new ArrayList<>();
        private final List<BookedSlot> participants = new ArrayList<>();
        private final List<OfficialLeave> leaves = new ArrayList<>();
        private final Map<Long, VenueFacts> venues = new HashMap<>(VENUES);
        private TrainerFacts vinh = new TrainerFacts(VINH, "Phạm Quang Vinh", WeekHours.ALWAYS, null, Set.of());
        private TravelTime travel = new TravelTime(120, 480);

        private Asked(List<PlannedMeeting> meetings) {
            this.meetings = meetings;
        }

        List<Clash> clashes() {
            return Clashes.of(new ClashFacts(
                    new PlannedBooking(9, 6L, meetings, Set.of(VINH)),
                    venues,
                    List.of(vinh),
                    venueBookings,
                    trainerBookings,
                    commitments,
                    participants,
                    leaves,
                    new WorkingCalendar(Set.of(), Set.of(), List.of()),
                    travel,
                    EnumSet.of(SessionStatus.OPEN),
                    MovingClock.OFFICE));
        }

        Set<ClashKind> kinds() {
            Set<ClashKind> kinds = EnumSet.noneOf(ClashKind.class);
            clashes().forEach(clash -> kinds.add(clash.kind()));
            return kinds;
        }
    }

    private static Asked asked(PlannedMeeting... meetings) {
        return new Asked(List.of(meetings));
    }

    private static Asked morning() {
        return asked(meeting("2026-11-25T08:00", "2026-11-25T11:30", ROOM));
    }

    private static BookedSlot booked(long holder, long venue, Instant from, Instant to) {
        VenueFacts facts = VENUES.get(venue);
        return new BookedSlot(
                holder,
                holder == VINH ? "Phạm Quang Vinh" : facts.name(),
                "M06-0001",
                SessionStatus.OPEN,
                2,
                from,
                to,
                facts.parentId(),
                facts.zone(),
                facts.kind());
    }

    private static BookedSlot booked(long holder, long venue, String from, String to) {
        return booked(holder, venue, at("2026-11-25T" + from), at("2026-11-25T" + to));
    }

    @Provide
    Arbitrary<PlannedMeeting> planned() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(PLACE, ROOM, OTHER_ROOM, ONLINE, ISLAND))
                .as((from, minutes, venue) -> new PlannedMeeting(minute(from), minute(from + minutes), venue));
    }

    @Property(tries = 2000, seed = "20261124")
    void aVenueClashesExactlyWhenAMinuteInItIsWantedTwice(
            @ForAll("planned") PlannedMeeting one,
            @ForAll("planned") PlannedMeeting two,
            @ForAll("planned") PlannedMeeting other) {
        boolean wantedTwice = false;
        for (int minute = 0; minute <= MINUTES; minute++) {
            for (PlannedMeeting meeting : List.of(one, two)) {
                wantedTwice |= sameRoom(meeting.venueId(), other.venueId())
                        && holds(meeting, minute(minute))
                        && holds(other, minute(minute));
            }
        }
        Asked asked = asked(one, two);
        asked.venueBookings.add(booked(other.venueId(), other.venueId(), other.startsAt(), other.endsAt()));

        assertThat(asked.kinds().contains(ClashKind.VENUE_TAKEN)).isEqualTo(wantedTwice);
    }

    /** Written out, so that it shares nothing with the rule: the place holds both rooms, the rooms leave each other free. */
    private static boolean sameRoom(long one, long other) {
        if (one == ONLINE || other == ONLINE) {
            return false;
        }
        return one == other
                || one == PLACE && (other == ROOM || other == OTHER_ROOM)
                || other == PLACE && (one == ROOM || one == OTHER_ROOM);
    }

    @Property(tries = 2000, seed = "20261124")
    void aPersonClashesExactlyWhenAMinuteIsWantedTwiceWhereverItIs(
            @ForAll("planned") PlannedMeeting one, @ForAll("planned") PlannedMeeting other) {
        boolean wantedTwice = false;
        for (int minute = 0; minute <= MINUTES; minute++) {
            wantedTwice |= holds(one, minute(minute)) && holds(other, minute(minute));
        }
        Asked training = asked(one);
        training.trainerBookings.add(booked(VINH, other.venueId(), other.startsAt(), other.endsAt()));
        Asked takingPart = asked(one);
        takingPart.commitments.add(booked(VINH, other.venueId(), other.startsAt(), other.endsAt()));

        Asked participant = asked(one);
        participant.participants.add(booked(LEARNER, other.venueId(), other.startsAt(), other.endsAt()));

        assertThat(participant.kinds().contains(ClashKind.PARTICIPANT_TAKEN)).isEqualTo(wantedTwice);
        assertThat(training.kinds().contains(ClashKind.TRAINER_TAKEN)).isEqualTo(wantedTwice);
        assertThat(takingPart.kinds().contains(ClashKind.TRAINER_TAKES_PART)).isEqualTo(wantedTwice);
    }

    @Property(tries = 2000, seed = "20261124")
    void theWayIsTooShortExactlyWhenNoTravellerWhoLeavesAtTheEndArrivesByTheStart(
            @ForAll("planned") PlannedMeeting one, @ForAll("planned") PlannedMeeting other) {
        int way = 20;
        boolean zonesDiffer = one.venueId() != ONLINE
                && other.venueId() != ONLINE
                && (one.venueId() == ISLAND) != (other.venueId() == ISLAND);
        PlannedMeeting first = one.startsAt().isBefore(other.startsAt()) ? one : other;
        PlannedMeeting second = first == one ? other : one;
        boolean apart = !first.endsAt().isAfter(second.startsAt());
        boolean late = first.endsAt().plusSeconds(60L * way).isAfter(second.startsAt());
        Asked asked = asked(one);
        asked.travel = new TravelTime(way, way);
        asked.trainerBookings.add(booked(VINH, other.venueId(), other.startsAt(), other.endsAt()));

        asked.participants.add(booked(LEARNER, other.venueId(), other.startsAt(), other.endsAt()));

        assertThat(asked.kinds().contains(ClashKind.TRAINER_TRAVELS)).isEqualTo(zonesDiffer && apart && late);
        assertThat(asked.kinds().contains(ClashKind.PARTICIPANT_TRAVELS)).isEqualTo(zonesDiffer && apart && late);
    }

    @Property(tries = 1000, seed = "20261124")
    void aTrainerIsLoadedExactlyWhenTheirWeekHoldsMoreMeetingsThanTheCap(
            @ForAll("days") List<Integer> own, @ForAll("days") List<Integer> others, @ForAll("cap") int cap) {
        Asked asked =
                new Asked(own.stream().sorted().map(day -> onDay(day, ROOM)).toList());
        asked.vinh = new TrainerFacts(VINH, "Phạm Quang Vinh", WeekHours.ALWAYS, cap, Set.of());
        others.forEach(day -> asked.trainerBookings.add(booked(
                VINH, ONLINE, onDay(day, ONLINE).startsAt(), onDay(day, ONLINE).endsAt())));
        boolean loaded = false;
        for (int week = 0; week < 3; week++) {
            int monday = week * 7;
            long mine = own.stream()
                    .filter(day -> day >= monday && day < monday + 7)
                    .count();
            long all = mine
                    + others.stream()
                            .filter(day -> day >= monday && day < monday + 7)
                            .count();
            loaded |= mine > 0 && all > cap;
        }

        assertThat(asked.kinds().contains(ClashKind.TRAINER_LOADED)).isEqualTo(loaded);
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, 20).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Integer> cap() {
        return Arbitraries.integers().between(1, 6);
    }

    /** Day 0 is Monday, 23/11/2026. */
    private static PlannedMeeting onDay(int day, long venue) {
        String date = LocalDate.of(2026, 11, 23).plusDays(day).toString();
        return meeting(date + "T08:00", date + "T11:30", venue);
    }

    @Example
    void aClashNamesWhoWhichSessionWhichMeetingAndWhen() {
        Asked asked = asked(meeting("2026-11-25T09:00", "2026-11-25T10:00", ROOM));
        asked.venueBookings.add(booked(ROOM, ROOM, "08:00", "11:30"));

        assertThat(asked.clashes())
                .containsExactly(Clash.of(
                        ClashKind.VENUE_TAKEN,
                        "session.refused.venueClash",
                        "Hội trường A",
                        "M06-0001",
                        2,
                        "08:00–11:30 25/11/2026"));
    }

    @Example
    void aClashIsReadBackFromItsKeyAsASentence() {
        Clash clash = Clash.of(ClashKind.DAY_OFF, "session.refused.dayOff", 1, "28/11/2026");

        assertThat(Clash.sentence(clash.key())).isEqualTo(Reason.of("session.refused.dayOff", "1", "28/11/2026"));
    }

    @Example
    void onlySessionsInTheStatesThatCountClash() {
        Asked asked = morning();
        BookedSlot open = booked(ROOM, ROOM, "08:00", "11:30");
        BookedSlot draft = new BookedSlot(
                ROOM,
                open.holderName(),
                open.sessionCode(),
                SessionStatus.DRAFT,
                1,
                open.startsAt(),
                open.endsAt(),
                open.parentId(),
                open.zone(),
                open.kind());
        asked.venueBookings.add(draft);
        asked.trainerBookings.add(draft);

        assertThat(asked.kinds()).isEmpty();
    }

    @Example
    void aVenueIsOpenFromItsFirstMinuteToItsLast() {
        DayHours exactly = new DayHours(LocalTime.of(8, 0), LocalTime.of(11, 30));
        for (Object[] line : new Object[][] {
            {exactly, true},
            {new DayHours(LocalTime.of(8, 1), LocalTime.of(11, 30)), false},
            {new DayHours(LocalTime.of(8, 0), LocalTime.of(11, 29)), false}
        }) {
            Asked asked = morning();
            asked.venues.put(
                    ROOM,
                    new VenueFacts(
                            ROOM,
                            PLACE,
                            "Phòng 1",
                            VenueKind.ROOM,
                            TravelZone.MAINLAND,
                            new WeekHours(Map.of(DayOfWeek.WEDNESDAY, (DayHours) line[0]))));

            assertThat(asked.kinds().contains(ClashKind.VENUE_CLOSED)).isEqualTo(!(boolean) line[1]);
        }
    }

    @Example
    void aTrainerIsNotAvailableOnADayWithoutHours() {
        Asked asked = morning();
        asked.vinh = new TrainerFacts(
                VINH,
                "Phạm Quang Vinh",
                new WeekHours(Map.of(DayOfWeek.TUESDAY, new DayHours(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
                null,
                Set.of());

        assertThat(asked.kinds()).containsExactly(ClashKind.TRAINER_NOT_AVAILABLE);
    }

    @Example
    void aTrainerOnLeaveInTheHalfDayClashesAndInTheOtherHalfDoesNot() {
        Asked morning = morning();
        morning.leaves.add(new OfficialLeave(VINH, HalfDay.morning(LocalDate.of(2026, 11, 25))));
        Asked afternoon = morning();
        afternoon.leaves.add(new OfficialLeave(VINH, HalfDay.afternoon(LocalDate.of(2026, 11, 25))));

        assertThat(morning.kinds()).containsExactly(ClashKind.TRAINER_ON_LEAVE);
        assertThat(afternoon.kinds()).isEmpty();
    }

    @Example
    void aTrainerTeachesTheModulesThatAreNamedOrAllWhenNoneIs() {
        Asked other = morning();
        other.vinh = new TrainerFacts(VINH, "Phạm Quang Vinh", WeekHours.ALWAYS, null, Set.of(5L));
        Asked this6 = morning();
        this6.vinh = new TrainerFacts(VINH, "Phạm Quang Vinh", WeekHours.ALWAYS, null, Set.of(5L, 6L));

        assertThat(other.kinds()).containsExactly(ClashKind.TRAINER_NOT_FOR_MODULE);
        assertThat(this6.kinds()).isEmpty();
    }

    @Example
    void betweenTwoMeetingsOfTheSessionTheWayCountsToo() {
        Asked early = asked(
                meeting("2026-11-25T08:00", "2026-11-25T10:00", ROOM),
                meeting("2026-11-25T12:00", "2026-11-25T14:00", ISLAND));
        Asked tooEarly = asked(
                meeting("2026-11-25T08:00", "2026-11-25T10:00", ROOM),
                meeting("2026-11-25T11:59", "2026-11-25T14:00", ISLAND));

        assertThat(early.kinds()).isEmpty();
        assertThat(tooEarly.kinds()).containsExactly(ClashKind.TRAINER_TRAVELS);
    }

    @Example
    void everyReasonIsSaidNotOnlyTheFirst() {
        Asked asked = asked(meeting("2026-11-29T08:00", "2026-11-29T11:30", ROOM));
        asked.vinh = new TrainerFacts(
                VINH,
                "Phạm Quang Vinh",
                new WeekHours(Map.of(DayOfWeek.TUESDAY, new DayHours(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
                null,
                Set.of(5L));

        assertThat(asked.clashes())
                .extracting(Clash::kind)
                .containsExactly(ClashKind.TRAINER_NOT_FOR_MODULE, ClashKind.TRAINER_NOT_AVAILABLE, ClashKind.DAY_OFF);
    }

    private static boolean holds(PlannedMeeting meeting, Instant moment) {
        return !moment.isBefore(meeting.startsAt()) && moment.isBefore(meeting.endsAt());
    }

    private static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }
}

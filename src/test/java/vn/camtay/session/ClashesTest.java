package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.session.Plans.at;
import static vn.camtay.session.Plans.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.shared.error.Reason;
import vn.camtay.testkit.MovingClock;

class ClashesTest {
    private static final Instant MORNING = at("2026-11-25T08:00");
    private static final Set<SessionStatus> HELD = EnumSet.of(SessionStatus.OPEN);

    private static List<Reason> venueClashes(List<PlannedMeeting> meetings, List<BookedSlot> booked) {
        return reasons(Clashes.of(meetings, booked, List.of(), HELD, MovingClock.OFFICE));
    }

    private static List<Reason> trainerClashes(List<PlannedMeeting> meetings, List<BookedSlot> booked) {
        return reasons(Clashes.of(meetings, List.of(), booked, HELD, MovingClock.OFFICE));
    }

    private static List<Reason> reasons(List<Clash> clashes) {
        return clashes.stream().map(Clash::reason).toList();
    }

    private static BookedSlot booked(long holder, SessionStatus status, String from, String to) {
        return new BookedSlot(holder, "Hội trường A", "M06-0001", status, 2, at(from), at(to));
    }

    @Provide
    Arbitrary<PlannedMeeting> planned() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.longs().between(1, 2))
                .as((from, minutes, venue) -> new PlannedMeeting(minute(from), minute(from + minutes), venue));
    }

    @Property(tries = 1000, seed = "20261124")
    void aVenueClashesExactlyWhenAMinuteInItIsWantedTwice(
            @ForAll("planned") PlannedMeeting one,
            @ForAll("planned") PlannedMeeting two,
            @ForAll("planned") PlannedMeeting other) {
        BookedSlot taken = new BookedSlot(
                other.venueId(), "Hội trường A", "M06-0001", SessionStatus.OPEN, 1, other.startsAt(), other.endsAt());
        boolean wantedTwice = false;
        for (int minute = 0; minute <= 120; minute++) {
            Instant moment = minute(minute);
            for (PlannedMeeting meeting : List.of(one, two)) {
                wantedTwice |= meeting.venueId() == other.venueId() && holds(meeting, moment) && holds(other, moment);
            }
        }

        assertThat(venueClashes(List.of(one, two), List.of(taken)).isEmpty()).isEqualTo(!wantedTwice);
    }

    @Property(tries = 1000, seed = "20261124")
    void aTrainerClashesExactlyWhenAMinuteIsWantedTwiceWhereverItIs(
            @ForAll("planned") PlannedMeeting one, @ForAll("planned") PlannedMeeting other) {
        BookedSlot taken = new BookedSlot(
                7, "Phạm Quang Vinh", "M06-0001", SessionStatus.OPEN, 1, other.startsAt(), other.endsAt());
        boolean wantedTwice = false;
        for (int minute = 0; minute <= 120; minute++) {
            wantedTwice |= holds(one, minute(minute)) && holds(other, minute(minute));
        }

        assertThat(trainerClashes(List.of(one), List.of(taken)).isEmpty()).isEqualTo(!wantedTwice);
    }

    @Example
    void aClashNamesWhoWhichSessionWhichMeetingAndWhen() {
        List<Reason> clashes = venueClashes(
                List.of(meeting("2026-11-25T09:00", "2026-11-25T10:00", 3)),
                List.of(booked(3, SessionStatus.OPEN, "2026-11-25T08:00", "2026-11-25T11:30")));

        assertThat(clashes)
                .containsExactly(Reason.of(
                        "session.refused.venueClash", "Hội trường A", "M06-0001", 2, "08:00–11:30 25/11/2026"));
    }

    @Example
    void onlySessionsInTheStatesThatCountClash() {
        List<PlannedMeeting> meetings = new ArrayList<>();
        meetings.add(meeting("2026-11-25T09:00", "2026-11-25T10:00", 3));

        assertThat(venueClashes(
                        meetings, List.of(booked(3, SessionStatus.DRAFT, "2026-11-25T08:00", "2026-11-25T11:30"))))
                .isEmpty();
        assertThat(trainerClashes(
                        meetings, List.of(booked(7, SessionStatus.DRAFT, "2026-11-25T08:00", "2026-11-25T11:30"))))
                .isEmpty();
    }

    private static boolean holds(PlannedMeeting meeting, Instant moment) {
        return !moment.isBefore(meeting.startsAt()) && moment.isBefore(meeting.endsAt());
    }

    private static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }
}

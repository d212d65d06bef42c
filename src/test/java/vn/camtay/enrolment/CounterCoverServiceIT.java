package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.UnitDetail;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class CounterCoverServiceIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final HalfDay MORNING = HalfDay.morning(MONDAY);

    private EnrolmentWorld world;
    private CounterCoverService service;
    private long justice;
    private long lan;
    private long vinh;

    @BeforeEach
    void aWardWithOneCounter(EntityManager database) {
        world = new EnrolmentWorld(database);
        justice = world.rows.post("P05", "Tư pháp - hộ tịch");
        lan = world.rows.official("Trần Thị Lan", world.ward, justice);
        vinh = world.rows.official("Phạm Quang Vinh", world.ward, justice);
        world.rows.counter(world.ward, "Hộ tịch", 1, justice);
        service = new CounterCoverService();
        service.cover = world.places.cover;
        service.repository = world.places.cover.cover;
        service.calendars = world.places.cover.calendars;
        service.currentUser = world.currentUser;
        service.clock = world.clock;
        service.leaves = new LeaveService() {
            @Override
            public void requireKept(long officialId) {
                if (officialId != lan && officialId != vinh) {
                    throw new NotFoundException();
                }
            }
        };
        service.units = new UnitService() {
            @Override
            public UnitRow require(long id) {
                return new UnitRow(id, "10525", UnitKind.WARD, "Phường Hải Dương", null, null);
            }

            @Override
            public Set<Long> withBelow(Collection<Long> ids) {
                return Set.copyOf(ids);
            }

            @Override
            public List<UnitDetail> fullTree() {
                return List.of(new UnitDetail(
                        world.ward,
                        0,
                        "10525",
                        UnitKind.WARD,
                        "Phường Hải Dương",
                        null,
                        null,
                        null,
                        false,
                        MONDAY,
                        null,
                        null));
            }
        };
        world.become(vinh, Role.HEAD);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovingClock.OFFICE).toInstant();
    }

    private long session(String status, String from) {
        return world.rows.session(world.module, status, world.ward, at(from), at(from).plus(Duration.ofHours(2)));
    }

    private CoverHalfDay morning() {
        return service.week(world.ward, MONDAY.plusDays(3)).halfDays().get(0);
    }

    @Test
    void aWeekShowsTenHalfDaysFromMonday() {
        CoverBoard board = service.week(world.ward, MONDAY.plusDays(6));

        assertThat(board.monday()).isEqualTo(MONDAY);
        assertThat(board.halfDays()).hasSize(10);
        assertThat(board.halfDays().get(0).halfDay()).isEqualTo(MORNING);
        assertThat(board.halfDays().get(0).cells())
                .containsExactly(new CoverCell(board.counters().get(0).id(), "Hộ tịch", 2, 0, 0, 1, 1, false));
        assertThat(board.shortages()).isZero();
    }

    @Test
    void whoIsAwayIsNamedWithTheReason() {
        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), lan, "ENROLLED");
        world.places.cover.leaves = leave(new OfficialLeave(vinh, MORNING));

        CoverHalfDay morning = morning();

        assertThat(morning.isShort()).isTrue();
        assertThat(morning.cells().get(0))
                .extracting(CoverCell::present, CoverCell::inTraining, CoverCell::onLeave, CoverCell::tone)
                .containsExactly(0, 1, 1, "bad");
        assertThat(morning.away())
                .extracting(CoverPerson::fullName, person -> person.absence().isLeave())
                .containsExactly(tuple("Trần Thị Lan", false), tuple("Phạm Quang Vinh", true));
    }

    private static LeaveService leave(OfficialLeave leave) {
        return new LeaveService() {
            @Override
            public List<OfficialLeave> leaves(Collection<Long> ids, LocalDate from, LocalDate to) {
                return List.of(leave);
            }
        };
    }

    @Test
    void aRequestThatWouldBreakItIsMarkedAndNothingElse() {
        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), lan, "REQUESTED");
        assertThat(morning().isEndangered()).isFalse();
        assertThat(morning().pending())
                .extracting(CoverPending::fullName, CoverPending::breaks)
                .containsExactly(tuple("Trần Thị Lan", false));

        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), vinh, "REQUESTED");

        assertThat(morning().isShort()).isFalse();
        assertThat(morning().cells().get(0).tone()).isEqualTo("warn");
    }

    @Test
    void seatsKeptWithoutNamesShowButDoNotCount() {
        long session = session("OPEN", "2026-12-07T08:00");
        world.rows.run(
                "insert into seat_reservation (session_id, unit_id, seats, filled, reserved_by, reserved_at)"
                        + " values (?1, ?2, 3, 1, 0, '2026-11-01')",
                session,
                world.ward);

        CoverHalfDay morning = morning();

        assertThat(morning.isShort()).isFalse();
        assertThat(morning.cells().get(0).present()).isEqualTo(2);
        assertThat(morning.cells().get(0).tone()).isEqualTo("warn");
        assertThat(morning.pending())
                .extracting(CoverPending::isReservation, CoverPending::seats, CoverPending::breaks)
                .containsExactly(tuple(true, 2, true));
    }

    @Test
    void theFirstPageShowsWhatIsAtRiskInSevenDays() {
        world.clock.advance(Duration.ofDays(5));
        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), lan, "ENROLLED");
        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), vinh, "REQUESTED");

        assertThat(service.atRisk())
                .extracting(CoverRisk::halfDay, risk -> risk.cell().tone())
                .containsExactly(tuple(MORNING, "warn"));
    }

    @Test
    void leaveSaysWhatItBreaks() {
        world.rows.enrolment(session("OPEN", "2026-12-07T08:00"), lan, "ENROLLED");
        world.places.cover.leaves = leave(new OfficialLeave(vinh, MORNING));

        LeaveEffect effect = service.effectOfLeave(vinh, MORNING, HalfDay.afternoon(MONDAY));

        assertThat(effect.shortages()).containsExactly(new LeaveEffect.Missed(MORNING, "Hộ tịch", 0, 1));
        assertThat(effect.sessions()).isEmpty();
        assertThat(service.effectOfLeave(lan, MORNING, MORNING).sessions())
                .extracting(LeaveEffect.Hit::halfDay)
                .containsExactly(MORNING);
        assertThatThrownBy(() -> service.effectOfLeave(0, MORNING, MORNING)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anIslandersWayToTheMainlandTakesTheirMorningToo() {
        world.rows.run("update unit set travel_zone = 'CAT_HAI' where id = ?1", world.ward);
        world.rows.enrolment(session("OPEN", "2026-12-07T13:30"), lan, "ENROLLED");

        CoverBoard board = service.week(world.ward, MONDAY);

        assertThat(board.halfDays().stream()
                        .filter(halfDay -> !halfDay.away().isEmpty())
                        .map(CoverHalfDay::halfDay))
                .containsExactly(HalfDay.afternoon(MONDAY));
        world.rows.enrolment(session("OPEN", "2026-12-08T13:00"), lan, "ENROLLED");
        assertThat(service.week(world.ward, MONDAY).halfDays().stream()
                        .filter(halfDay -> !halfDay.away().isEmpty())
                        .map(CoverHalfDay::halfDay))
                .containsExactly(
                        HalfDay.afternoon(MONDAY),
                        HalfDay.morning(MONDAY.plusDays(1)),
                        HalfDay.afternoon(MONDAY.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"120, 1", "121, 2"})
    void theWayToTheVenuesOwnZoneTakesWhatTheOfficeSetForTheDay(int minutes, int halfDays) {
        long class1 = session("OPEN", "2026-12-07T13:30");
        world.rows.run("update venue set travel_zone = 'CAT_HAI', unit_id = ?1", world.ward);
        world.rows.run(
                "insert into policy_setting (setting, valid_from, value) values ('TRAVEL_CAT_HAI',"
                        + " '2026-12-07', ?1), ('TRAVEL_CAT_HAI', '2026-12-08', 600)",
                minutes);
        world.rows.enrolment(class1, lan, "ENROLLED");

        assertThat(service.week(world.ward, MONDAY).halfDays().stream()
                        .filter(halfDay -> !halfDay.away().isEmpty()))
                .hasSize(halfDays);
    }

    @Test
    void otherUnitsAreNotFound() {
        world.currentUser.become(
                new SignedIn(vinh, "u", "U", vinh, Set.of(Role.HEAD), Set.of(), "vi", Instant.EPOCH, 0));

        assertThatThrownBy(() -> service.week(world.ward, MONDAY)).isInstanceOf(NotFoundException.class);
        assertThat(service.atRisk()).isEmpty();
    }

    @Test
    void aWeekTakesTheSameStatementsWhateverTheNumberOfPeople(StatementCounter statements) {
        long class1 = session("OPEN", "2026-12-07T08:00");
        world.rows.enrolment(class1, lan, "ENROLLED");
        world.rows.enrolment(class1, vinh, "REQUESTED");
        statements.reset();
        service.week(world.ward, MONDAY);
        int few = statements.count();
        for (int i = 0; i < 30; i++) {
            long person = world.rows.official("Người " + i, world.ward, justice);
            world.rows.enrolment(class1, person, i % 2 == 0 ? "ENROLLED" : "REQUESTED");
        }
        statements.reset();

        service.week(world.ward, MONDAY);

        assertThat(statements.count()).isEqualTo(few).isEqualTo(8);
    }
}

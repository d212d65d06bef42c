package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class OrganisationServiceIT {
    private final UnitService units = new UnitService();
    private final OfficialService officials = new OfficialService();
    private final WorkingCalendarService calendar = new WorkingCalendarService();
    private final RecordedEvents<OfficialRegistered> registered = new RecordedEvents<>();
    private final RecordedEvents<OfficialChanged> changed = new RecordedEvents<>();
    private final RecordedEvents<DomainEvent> followed = new RecordedEvents<>();
    private EntityManager entityManager;
    private long cityId;
    private long wardId;
    private long otherWardId;

    @BeforeEach
    void aCityWithTwoWards(EntityManager database) {
        entityManager = database;
        UnitRepository unitRepository = new UnitRepository();
        unitRepository.entityManager = database;
        OfficialRepository officialRepository = new OfficialRepository();
        officialRepository.entityManager = database;
        PostRepository postRepository = new PostRepository();
        postRepository.entityManager = database;
        CalendarRepository calendarRepository = new CalendarRepository();
        calendarRepository.entityManager = database;
        MovingClock clock = MovingClock.at("2026-11-23T08:00");
        units.units = unitRepository;
        units.currentUser = new CurrentUser();
        units.changed = new RecordedEvents<>();
        units.clock = clock;
        officials.officials = officialRepository;
        officials.units = unitRepository;
        officials.posts = postRepository;
        officials.currentUser = new CurrentUser();
        officials.registered = registered;
        officials.changed = changed;
        officials.facts = new RecordedEvents<>();
        officials.relocation = OrganisationWorld.relocation(database, clock, followed);
        officials.clock = clock;
        calendar.calendar = calendarRepository;
        calendar.transaction = new CalendarTransaction();
        calendar.cache = new CalendarCache();
        calendar.currentUser = new CurrentUser();
        calendar.changed = new RecordedEvents<>();
        calendar.clock = clock;
        cityId = units.open(Facts.city());
        wardId = units.open(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", cityId));
        otherWardId = units.open(Facts.unit("10507", UnitKind.WARD, "Phường Thành Đông", cityId));
    }

    @Nested
    class Units {
        @Test
        void comeWithWhatIsBelowThemDepartmentsFirst() {
            units.open(Facts.unit("10525-VP", UnitKind.DIVISION, "Văn phòng", wardId));
            units.open(Facts.unit("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", cityId));

            assertThat(units.tree())
                    .extracting(UnitRow::code)
                    .containsExactly("31", "SNV", "10525", "10525-VP", "10507");
        }

        @Test
        void haveACodeOfTheirOwn() {
            assertThatThrownBy(() -> units.open(Facts.unit("10525", UnitKind.WARD, "Phường Tứ Minh", cityId)))
                    .isInstanceOf(UnitRefusedException.class)
                    .hasMessageContaining("unitCodeTaken");
        }

        @Test
        void cannotBeMovedBelowThemselves() {
            long division = units.open(Facts.unit("10525-VP", UnitKind.DIVISION, "Văn phòng", wardId));
            long version = units.requireDetail(wardId).version();

            assertThatThrownBy(() -> units.change(
                            wardId, version, Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", division)))
                    .isInstanceOf(UnitRefusedException.class)
                    .hasMessageContaining("unitInItself");
        }

        @Test
        void refuseAChangeOfWhatSomebodyElseChangedMeanwhile() {
            long version = units.requireDetail(wardId).version();
            units.change(wardId, version, Facts.unit("10525", UnitKind.WARD, "Phường Mới", cityId));
            entityManager.flush();

            assertThatThrownBy(() ->
                            units.change(wardId, version, Facts.unit("10525", UnitKind.WARD, "Phường Khác", cityId)))
                    .isInstanceOf(OptimisticLockException.class);
        }

        @Test
        void areNotFoundUnderAnUnknownId() {
            assertThatThrownBy(() -> units.require(-1)).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Officials {
        @Test
        void areRegisteredAndToldOfOnce() {
            long id = officials.register(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", "0912345678"));

            assertThat(officials.require(id).fullName()).isEqualTo("Lê An");
            assertThat(registered.fired())
                    .extracting(OfficialRegistered::officialId)
                    .containsExactly(id);
        }

        @Test
        void areRefusedWithEveryReasonThatTheDatabaseKnows() {
            officials.register(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null));

            assertThatThrownBy(() -> officials.register(new RegisterOfficialCommand(
                            "HP-1", "Lê Bình", null, -1, List.of(-5L), "an@haiphong.gov.vn", null, "vi")))
                    .isInstanceOf(OfficialRefusedException.class)
                    .hasMessageContaining("unitUnknown")
                    .hasMessageContaining("postUnknown")
                    .hasMessageContaining("staffCodeTaken")
                    .hasMessageContaining("mailTaken");
        }

        @Test
        void keepTheirOwnAddressWhenChanged() {
            RegisterOfficialCommand facts = Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null);
            long id = officials.register(facts);

            officials.change(new ChangeOfficialCommand(id, null, facts, OfficialStatus.ACTIVE));

            assertThat(officials.require(id).mail()).isEqualTo("an@haiphong.gov.vn");
            assertThat(changed.fired()).extracting(OfficialChanged::status).containsExactly(OfficialStatus.ACTIVE);
        }

        @Test
        void leaveByThePageForLeavingOnlyAndComeBackByTheForm() {
            RegisterOfficialCommand facts = Facts.named("Lê An", wardId);
            long id = officials.register(facts);

            assertThatThrownBy(() -> officials.change(new ChangeOfficialCommand(id, null, facts, OfficialStatus.LEFT)))
                    .isInstanceOf(OfficialRefusedException.class)
                    .hasMessageContaining("leaveByForm");
            assertThat(officials.require(id).status()).isEqualTo(OfficialStatus.ACTIVE);

            officials.left = new RecordedEvents<>();
            officials.leave(id, LocalDate.of(2026, 11, 23));
            officials.change(new ChangeOfficialCommand(id, null, facts, OfficialStatus.ACTIVE));
            assertThat(officials.require(id).status()).isEqualTo(OfficialStatus.ACTIVE);
        }

        @Test
        void whoseUnitIsEditedGoTheSameRoadAsByAMove() {
            long id = officials.register(Facts.named("Lê An", wardId));
            CityRows rows = new CityRows(entityManager);
            rows.run(
                    "insert into deputyship (unit_id, official_id, task, valid_from, valid_to)"
                            + " values (?1, ?2, 'LEAVE', '2026-11-20', '2026-12-20')",
                    wardId,
                    id);

            officials.change(
                    new ChangeOfficialCommand(id, null, Facts.named("Lê An", otherWardId), OfficialStatus.ACTIVE));

            entityManager.flush();
            assertThat(followed.fired())
                    .filteredOn(OfficialTransferred.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(OfficialTransferred.class, moved -> {
                        assertThat(moved.fromUnitId()).isEqualTo(wardId);
                        assertThat(moved.around()).containsExactlyInAnyOrder(otherWardId, cityId);
                        assertThat(moved.from()).isEqualTo(LocalDate.of(2026, 11, 23));
                    });
            assertThat(followed.fired())
                    .filteredOn(DeputyRevoked.class::isInstance)
                    .hasSize(1);
            assertThat(CityRows.lines(entityManager, "select unit_id, worked_until from former_unit"))
                    .containsExactly(wardId + " 2026-11-23");
        }

        @Test
        void areNotMovedByAChangeOfAnythingElse() {
            long id = officials.register(Facts.named("Lê An", wardId));

            officials.change(new ChangeOfficialCommand(id, null, Facts.named("Lê Ân", wardId), OfficialStatus.ACTIVE));

            assertThat(followed.fired()).isEmpty();
        }

        @Test
        void refuseAChangeOfWhatSomebodyElseChangedMeanwhile() {
            RegisterOfficialCommand facts = Facts.named("Lê An", wardId);
            long id = officials.register(facts);
            long version = officials.requireDetail(id).version();
            officials.change(
                    new ChangeOfficialCommand(id, version, Facts.named("Lê Ân", wardId), OfficialStatus.ACTIVE));

            assertThatThrownBy(() ->
                            officials.change(new ChangeOfficialCommand(id, version, facts, OfficialStatus.ACTIVE)))
                    .isInstanceOf(OptimisticLockException.class);
        }

        @Test
        void areSeenByTheirHeadButNotByAnother() {
            long id = officials.register(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null));

            reader(Role.HEAD, 99, Set.of(wardId));
            assertThat(officials.requireVisible(id).mail()).isEqualTo("an@haiphong.gov.vn");

            reader(Role.HEAD, 99, Set.of(otherWardId));
            assertThatThrownBy(() -> officials.requireVisible(id)).isInstanceOf(NotFoundException.class);
        }

        @Test
        void areNamesOnlyForATrainer() {
            long id = officials.register(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", "0912345678"));

            reader(Role.TRAINER, 99, Set.of());

            assertThat(officials.requireVisible(id).mail()).isNull();
            assertThat(officials
                            .search(OfficialFilter.NONE, PageQuery.page(1, 25))
                            .rows())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.fullName()).isEqualTo("Lê An");
                        assertThat(row.mail()).isNull();
                        assertThat(row.mobile()).isNull();
                    });
        }

        @Test
        void seeThemselvesAndNobodyElse() {
            long own = officials.register(Facts.reachable("HP-1", "Lê An", wardId, "an@haiphong.gov.vn", null));
            long other = officials.register(Facts.named("Lê Bình", wardId));

            reader(Role.OFFICIAL, own, Set.of());

            assertThat(officials.requireVisible(own).mail()).isEqualTo("an@haiphong.gov.vn");
            assertThatThrownBy(() -> officials.requireVisible(other)).isInstanceOf(NotFoundException.class);
        }

        private void reader(Role role, long officialId, Set<Long> unitIds) {
            officials.currentUser.become(
                    new SignedIn(1, "reader", "Người đọc", officialId, Set.of(role), unitIds, "vi", Instant.EPOCH, 0));
        }
    }

    @Nested
    class Calendar {
        private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
        private static final OfficeHours HOURS =
                new OfficeHours(LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

        @Test
        void goesOverAHolidayThatWasAdded() {
            calendar.addHoliday(FRIDAY.plusDays(3), "Nghỉ", "Day off");

            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isFalse();
            assertThat(calendar.nextWorkingDay(FRIDAY)).isEqualTo(FRIDAY.plusDays(4));
        }

        @Test
        void stopsAtASaturdayThatWasMadeAWorkingDay() {
            calendar.addWorkingDay(FRIDAY.plusDays(1), "Làm bù");

            assertThat(calendar.nextWorkingDay(FRIDAY)).isEqualTo(FRIDAY.plusDays(1));
        }

        @Test
        void takesOnlyWeekendsAsExtraWorkingDays() {
            assertThatThrownBy(() -> calendar.addWorkingDay(FRIDAY, "Làm bù"))
                    .isInstanceOf(CalendarRefusedException.class)
                    .hasMessageContaining("workingDayInWeek");
        }

        @Test
        void hasNoDayBothOffAndWorked() {
            calendar.addWorkingDay(FRIDAY.plusDays(1), "Làm bù");
            calendar.addHoliday(FRIDAY.plusDays(2), "Nghỉ", null);

            assertThatThrownBy(() -> calendar.addHoliday(FRIDAY.plusDays(1), "Nghỉ", null))
                    .isInstanceOf(CalendarRefusedException.class)
                    .hasMessageContaining("holidayWorked");
            assertThatThrownBy(() -> calendar.addWorkingDay(FRIDAY.plusDays(2), "Làm bù"))
                    .isInstanceOf(CalendarRefusedException.class)
                    .hasMessageContaining("workingDayHoliday");
        }

        @Test
        void endsFormerHoursWhereNewOnesBegin() {
            OfficeHours later =
                    new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(17, 0));
            LocalDate change = LocalDate.of(2026, 12, 1);
            calendar.setHours(MonthDay.of(10, 16), LocalDate.of(2025, 7, 1), HOURS);

            calendar.setHours(MonthDay.of(10, 16), change, later);
            entityManager.flush();

            assertThat(calendar.hoursOn(change.minusDays(1))).isEqualTo(HOURS);
            assertThat(calendar.hoursOn(change)).isEqualTo(later);
            assertThatThrownBy(() -> calendar.setHours(MonthDay.of(10, 16), change, HOURS))
                    .isInstanceOf(CalendarRefusedException.class)
                    .hasMessageContaining("hoursTwice");
        }

        @Test
        void isReadOnceAndAnewAfterEveryChangeOfAnotherTransaction(StatementCounter statements) {
            anotherTransaction();
            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isTrue();
            anotherTransaction();
            statements.reset();
            calendar.calendar();
            assertThat(statements.count()).as("of a calendar that is known").isEqualTo(1);

            calendar.addHoliday(FRIDAY.plusDays(3), "Nghỉ", null);
            anotherTransaction();
            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isFalse();

            calendar.removeHoliday(calendar.holidays(2026).stream()
                    .filter(row -> row.day().equals(FRIDAY.plusDays(3)))
                    .findFirst()
                    .orElseThrow()
                    .id());
            calendar.addHoliday(FRIDAY.plusDays(4), "Nghỉ", null);
            anotherTransaction();
            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isTrue();

            calendar.setHours(MonthDay.of(10, 16), LocalDate.of(2025, 7, 1), HOURS);
            anotherTransaction();
            assertThat(calendar.hoursOn(FRIDAY)).isEqualTo(HOURS);

            calendar.endHours(calendar.seasons().get(0).id(), FRIDAY.minusDays(1));
            anotherTransaction();
            assertThat(calendar.hoursOn(FRIDAY)).isNotEqualTo(HOURS);
        }

        @Test
        void thatATransactionChangesIsNotRememberedForOthers() {
            calendar.addHoliday(FRIDAY.plusDays(3), "Nghỉ", null);
            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isFalse();

            entityManager.getTransaction().rollback();
            entityManager.getTransaction().begin();
            anotherTransaction();

            assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isTrue();
        }

        private void anotherTransaction() {
            entityManager.flush();
            calendar.transaction = new CalendarTransaction();
        }
    }
}

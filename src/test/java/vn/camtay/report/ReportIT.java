package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.TimePresent;
import vn.camtay.attendance.TrainingTimes;
import vn.camtay.attendance.YearlyDuty;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.Policies;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class ReportIT {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null, false, false);
    private static final PageQuery FIRST = PageQuery.page(1, 25);

    private final CurrentUser reader = new CurrentUser();
    private final ReportService reports = new ReportService();
    private EntityManager database;
    private CityRows city;
    private long ward;
    private long division;
    private long otherWard;
    private long registry;
    private long civil;
    private long office;
    private long huong;
    private long dat;
    private long stranger;
    private long lockedSession;
    private long silentSession;

    @BeforeEach
    void city(EntityManager entityManager) {
        city = new CityRows(entityManager);
        reports.reports = new ReportRepository();
        reports.reports.entityManager = entityManager;
        reports.currentUser = reader;
        reports.clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
        database = entityManager;
        newTransaction();
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        division = city.unit("10525-TT", "DIVISION", "Trung tâm Phục vụ hành chính công", ward);
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        registry = city.post("HT", "Công chức tư pháp - hộ tịch");
        civil = city.module("M01", "Đăng ký hộ tịch thường xuyên", registry);
        office = city.module("M02", "Văn thư, lưu trữ");
        huong = city.official("Đặng Thị Hường", division, registry);
        dat = city.official("Nguyễn Văn Đạt", ward);
        stranger = city.official("Lê Minh Quân", otherWard);
        Instant first = Instant.parse("2026-11-10T01:00:00Z");
        lockedSession = city.session(civil, "LOCKED", ward, first, first.plus(Duration.ofHours(3)));
        city.enrolment(lockedSession, huong, "ATTENDED");
        city.enrolment(lockedSession, dat, "EXCUSED");
        city.enrolment(lockedSession, stranger, "NO_SHOW");
        city.mark(lockedSession, 1, huong, "PRESENT", 180);
        city.mark(lockedSession, 1, dat, "EXCUSED", 0);
        city.mark(lockedSession, 1, stranger, "ABSENT", 0);
        Instant second = Instant.parse("2026-11-20T01:00:00Z");
        silentSession = city.session(office, "OPEN", ward, second, second.plus(Duration.ofHours(2)));
        city.enrolment(silentSession, huong, "ENROLLED");
        city.enrolment(silentSession, dat, "WITHDRAWN");
        Instant future = Instant.parse("2026-12-01T01:00:00Z");
        city.enrolment(city.session(office, "OPEN", ward, future, future.plus(Duration.ofHours(2))), huong, "ENROLLED");
        Instant cancelled = Instant.parse("2026-11-18T01:00:00Z");
        city.enrolment(
                city.session(office, "CANCELLED", ward, cancelled, cancelled.plus(Duration.ofHours(2))),
                huong,
                "CANCELLED_BY_SESSION");
    }

    @Test
    void aHeadSeesThePeopleOfTheirUnitsAndNobodyElse() {
        headOfTheWard();

        List<RecordRow> rows = reports.rows(ALL, 99, FIRST).rows();

        assertThat(rows)
                .extracting(row -> row.line().fullName() + " " + row.line().moduleCode() + " " + row.state())
                .containsExactly(
                        "Nguyễn Văn Đạt M01 EXCUSED", "Đặng Thị Hường M01 ATTENDED", "Đặng Thị Hường M02 UNRECORDED");
        assertThat(rows.get(1).line().unit()).isEqualTo("Trung tâm Phục vụ hành chính công, Phường Hải Dương");
    }

    @Test
    void aCoordinatorSeesEverybody() {
        coordinator();

        assertThat(reports.rows(ALL, 99, FIRST).rows())
                .extracting(row -> row.line().fullName())
                .contains("Lê Minh Quân")
                .hasSize(4);
    }

    @Test
    void totalsAgreeWithTheRows() {
        headOfTheWard();

        RecordTotals totals = reports.totals(ALL);

        assertThat(totals).isEqualTo(new RecordTotals(3, 2, 2, TimePresent.of(180, 45), 1));
        assertThat(totals.periods()).isEqualByComparingTo("4");
    }

    @Test
    void totalsOfEverybodyAreTheSameWithAndWithoutALookAtThePeople() {
        coordinator();
        period("2026-11-20", 60);
        city.mark(silentSession, 1, huong, "PRESENT", 120);

        RecordTotals plain = reports.totals(ALL);

        assertThat(plain)
                .isEqualTo(new RecordTotals(4, 3, 2, TimePresent.of(180, 45).plus(TimePresent.of(120, 60)), 0))
                .isEqualTo(reports.totals(new RecordFilter(null, null, null, null, null, " ", false, false)));
        reader.become(signedIn(Role.HEAD, Set.of(ward, division, otherWard)));
        assertThat(reports.totals(ALL)).isEqualTo(plain);
        assertThat(reports.totals(new RecordFilter(civil, null, null, null, null, null, false, false)))
                .isEqualTo(new RecordTotals(3, 3, 1, TimePresent.of(180, 45), 0));
        coordinator();
        assertThat(reports.totals(new RecordFilter(
                        civil, null, null, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 10), null, false, false)))
                .isEqualTo(new RecordTotals(3, 3, 1, TimePresent.of(180, 45), 0));
    }

    @Test
    void everyPageOfPlacesFollowsTheOneBeforeIt() {
        coordinator();
        List<Long> all = reports.placeIds(ALL);

        List<Long> read = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            reports.rows(ALL, 4, PageQuery.page(page, 1))
                    .rows()
                    .forEach(row -> read.add(row.line().enrolmentId()));
        }

        assertThat(all).hasSize(4);
        assertThat(read).isEqualTo(all);
        assertThat(reports.rows(ALL, 4, PageQuery.page(1, 3)).rows())
                .extracting(row -> row.line().enrolmentId())
                .isEqualTo(all.subList(0, 3));
        assertThat(reports.rows(ALL, 4, PageQuery.page(2, 3)).rows())
                .extracting(row -> row.line().enrolmentId())
                .isEqualTo(all.subList(3, 4));
    }

    @Test
    void silenceIsNeitherPresenceNorAbsenceAndAnExcuseIsCountedApart() {
        headOfTheWard();

        List<PersonRow> people = reports.people(ALL, FIRST).rows();

        assertThat(people).hasSize(2);
        assertThat(people.get(0).tally()).isEqualTo(new Tally(1, TimePresent.NONE, 180, 0, 1, 0));
        assertThat(people.get(1).tally()).isEqualTo(new Tally(2, TimePresent.of(180, 45), 300, 0, 0, 1));
        assertThat(people.get(1).attended()).isEqualTo(1);
    }

    @Test
    void filtersNarrowByModulePostNameAndDay() {
        coordinator();

        assertThat(names(new RecordFilter(civil, null, null, null, null, "huong", false, false)))
                .containsExactly("Đặng Thị Hường");
        assertThat(names(new RecordFilter(null, registry, null, null, null, null, false, false)))
                .containsOnly("Đặng Thị Hường");
        assertThat(names(new RecordFilter(null, null, null, LocalDate.of(2026, 11, 11), null, null, false, false)))
                .containsExactly("Đặng Thị Hường");
        assertThat(names(new RecordFilter(null, null, null, null, LocalDate.of(2026, 11, 10), null, false, false)))
                .hasSize(3);
        assertThat(names(new RecordFilter(null, null, null, null, LocalDate.of(2026, 11, 9), null, false, false)))
                .isEmpty();
        assertThat(names(new RecordFilter(null, null, null, null, null, null, true, false)))
                .containsExactly("Đặng Thị Hường");
    }

    @Test
    void whoWasAtNoMeetingIsFoundForOneModuleAndForAll() {
        coordinator();

        assertThat(reports.people(new RecordFilter(null, null, null, null, null, null, false, true), FIRST)
                        .rows())
                .extracting(row -> row.person().fullName())
                .containsExactly("Nguyễn Văn Đạt", "Lê Minh Quân");
        assertThat(reports.people(new RecordFilter(office, null, null, null, null, null, false, true), FIRST)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void theExportReadsTheSameRowsAndRefusesForeignKeys() {
        headOfTheWard();

        List<Long> ids = reports.placeIds(ALL);
        reader.become(signedIn(Role.HEAD, Set.of(otherWard)));

        assertThat(ids).hasSize(3);
        assertThat(reports.rowsOf(ids)).isEmpty();
        assertThat(reports.peopleOf(List.of(huong, dat), ALL)).isEmpty();
    }

    @Test
    void anOwnRecordHoldsOneYearOfOneself() {
        reader.become(signedIn(Role.OFFICIAL, Set.of()));

        MyRecord record = reports.mine(null, false);

        assertThat(record.year()).isEqualTo(2026);
        assertThat(record.posts()).isEqualTo("Công chức tư pháp - hộ tịch");
        assertThat(record.rows()).extracting(row -> row.line().moduleCode()).containsExactly("M02", "M01");
        assertThat(record.totals()).isEqualTo(new RecordTotals(2, 1, 1, TimePresent.of(180, 45), 1));
        assertThat(reports.mine(2025, false).rows()).isEmpty();
        assertThat(reports.mine(2025, false).years()).containsExactly(2026, 2025);
    }

    @Test
    void eachListCostsTheSameNumberOfStatementsWhateverItsSize(StatementCounter statements) {
        coordinator();

        period("2026-11-10", 50);
        period("2026-11-20", 60);

        assertThat(statementsOf(statements, () -> reports.totals(ALL))).isEqualTo(4);
        assertThat(statementsOf(statements, () -> reports.rows(ALL, 4, FIRST))).isEqualTo(4);
        assertThat(statementsOf(statements, () -> reports.people(ALL, FIRST))).isEqualTo(6);
        reader.become(signedIn(Role.OFFICIAL, Set.of()));
        assertThat(statementsOf(statements, () -> reports.mine(null, false))).isEqualTo(6);
    }

    private long statementsOf(StatementCounter statements, Runnable question) {
        newTransaction();
        statements.reset();
        question.run();
        return statements.count();
    }

    @Test
    void aPeriodIsAsLongAsTheOfficeSaidForTheDayOfTheMeetingInRowsAndTotalsAlike() {
        city.mark(silentSession, 1, huong, "PRESENT", 120);
        coordinator();
        period("2026-11-11", 50);
        period("2026-11-20", 60);

        RecordTotals totals = reports.totals(ALL);
        List<PersonRow> people = reports.people(ALL, FIRST).rows();

        assertThat(totals.present().byPeriod()).isEqualTo(Map.of(45, 180L, 60, 120L));
        assertThat(totals.periods()).isEqualByComparingTo("6");
        assertThat(people.stream().map(row -> row.tally().present()).reduce(TimePresent.NONE, TimePresent::plus))
                .isEqualTo(totals.present());
    }

    @Test
    void aNewLengthHoldsFromItsDayOn() {
        coordinator();

        period("2026-11-11", 60);
        assertThat(reports.totals(ALL).periods()).isEqualByComparingTo("4");

        period("2026-11-10", 90);
        assertThat(reports.totals(ALL).periods()).isEqualByComparingTo("2");
    }

    @Test
    void theYearsListHoldsPeriodsOfMeetingsOfThatYearAgainstTheSettingAndOnlyOnesOwnUnits(StatementCounter statements) {
        YearlyDutyService duties = duties();
        asked(5);
        period("2026-11-20", 60);
        city.mark(silentSession, 1, huong, "PRESENT", 60);
        Instant lastYear = Instant.parse("2025-12-31T01:00:00Z");
        long before = city.session(office, "LOCKED", ward, lastYear, lastYear.plus(Duration.ofHours(2)));
        city.enrolment(before, dat, "ATTENDED");
        city.mark(before, 1, dat, "PRESENT", 120);
        headOfTheWard();
        newTransaction();
        statements.reset();

        DutyList list = duties.list(new DutyFilter(2026, null, false), FIRST);

        assertThat(statements.count())
                .as("one more where the settings have changed")
                .isEqualTo(5);
        assertThat(list.page().rows())
                .extracting(row -> row.person().fullName() + " " + row.duty().getDone() + " "
                        + row.duty().isMet())
                .containsExactly("Nguyễn Văn Đạt 0 false", "Đặng Thị Hường 5 true");
        assertThat(list)
                .extracting(DutyList::asked, DutyList::people, DutyList::met)
                .containsExactly(5, 2, 1);
        DutyList lacking = duties.list(new DutyFilter(2026, ward, true), FIRST);
        assertThat(lacking.page().rows())
                .extracting(row -> row.person().fullName())
                .containsExactly("Nguyễn Văn Đạt");
        assertThat(duties.duties(new DutyFilter(2025, null, false))
                        .get(dat)
                        .present()
                        .minutes())
                .isEqualTo(120);
        assertThat(duties.rowsOf(List.of(stranger, dat), duties.duties(new DutyFilter(2026, null, false))))
                .as("a foreign key is not read")
                .hasSize(1);
    }

    @Test
    void theUnitRecordShowsThisYearsDutyWhateverPeriodAndModuleAreAskedFor() {
        coordinator();
        asked(5);

        RecordFilter spring = new RecordFilter(
                null, null, null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), null, false, false);

        assertThat(reports.people(spring, FIRST).rows())
                .filteredOn(row -> row.person().officialId() == huong)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tally().minutes()).isZero();
                    assertThat(row.duty()).isEqualTo(new YearlyDuty(5, TimePresent.of(180, 45)));
                });
        assertThat(reports.peopleOf(List.of(dat), ALL))
                .extracting(PersonRow::duty)
                .containsExactly(new YearlyDuty(5, TimePresent.NONE));
    }

    @Test
    void everyoneReadsTheirOwnDutyInTwoStatementsAndNoListOfAYearThatIsNotKept(StatementCounter statements) {
        YearlyDutyService duties = duties();
        reader.become(
                new SignedIn(7, "huong", "Hường", huong, Set.of(Role.OFFICIAL), Set.of(), "vi", Instant.EPOCH, 0));
        newTransaction();
        statements.reset();

        YearlyDuty mine = duties.mine(2026);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(mine).isEqualTo(new YearlyDuty(40, TimePresent.of(180, 45)));
        assertThatThrownBy(() -> duties.mine(2019)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> duties.mine(2027)).isInstanceOf(InvalidInputException.class);
    }

    private YearlyDutyService duties() {
        YearlyDutyService duties = new YearlyDutyService();
        duties.reports = reports.reports;
        duties.units = OrganisationWorld.units(database, reports.clock);
        duties.times = reports.times;
        duties.policies = Policies.on(database, reports.clock);
        duties.currentUser = reader;
        duties.clock = reports.clock;
        return duties;
    }

    private void asked(int periods) {
        city.run(
                "insert into policy_setting (setting, value, valid_from) values ('YEARLY_DUTY', ?1, '2026-07-01')",
                periods);
    }

    private void period(String from, int minutes) {
        city.run(
                "insert into policy_setting (setting, valid_from, value) values ('PERIOD_MINUTES', ?1, ?2)",
                from,
                minutes);
        newTransaction();
    }

    /** The schedule is read once a transaction. */
    private void newTransaction() {
        reports.policies = Policies.on(database, reports.clock);
        reports.times = TrainingTimes.over(database, reports.clock, reports.policies);
    }

    private List<String> names(RecordFilter filter) {
        return reports.rows(filter, 99, FIRST).rows().stream()
                .map(row -> row.line().fullName())
                .toList();
    }

    private void headOfTheWard() {
        reader.become(signedIn(Role.HEAD, Set.of(ward, division)));
    }

    private void coordinator() {
        reader.become(signedIn(Role.COORDINATOR, Set.of()));
    }

    private SignedIn signedIn(Role role, Set<Long> unitIds) {
        return new SignedIn(1, "reader", "Reader", huong, Set.of(role), unitIds, "vi", NOW, 1);
    }
}

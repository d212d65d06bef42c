package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.FormerUnitRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.RegisterOfficialCommand;
import vn.camtay.organisation.UnitService;
import vn.camtay.session.VenueChanged;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** A ward with people, a division, a counter, kept seats and a deputy is merged, renamed or closed; it is 1 December 2026. */
@ExtendWith(DatabaseExtension.class)
class UnitChangeServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private UnitChangeService service;
    private EntityManager entityManager;
    private RosterWorld rosters;
    private CityRows city;
    private OfficialService officials;
    private UnitService units;
    private long ward;
    private long other;
    private long office;
    private long otherOffice;
    private long culture;
    private long clerk;
    private long an;
    private long binh;
    private long coordinator;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        rosters = new RosterWorld(given);
        city = rosters.rows();
        officials = OrganisationWorld.officials(given, rosters.clock());
        units = OrganisationWorld.units(given, rosters.clock());
        service = StaffingWorld.units(given, rosters, officials, events, StaffingWorld.AT_ONCE);
        ward = rosters.ward();
        other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        office = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        otherOffice = city.unit("10532-VP", "DIVISION", "Văn phòng", other);
        culture = city.unit("10525-VH", "DIVISION", "Phòng Văn hóa - Xã hội", ward);
        clerk = city.post("P11", "Văn thư");
        an = city.official("Nguyễn Văn An", ward, clerk);
        binh = city.official("Lê Thị Bình", office, clerk);
        coordinator = city.official("Trần Văn Cường", other);
    }

    private void coordinate() {
        rosters.become(coordinator, Role.COORDINATOR);
        entityManager.flush();
        entityManager.clear();
    }

    private UnitChangeCommand merge(LocalDate from) {
        return new UnitChangeCommand(ward, UnitChangeKind.MERGE, from, other, null, null, "Nghị quyết 1");
    }

    private UnitChangeCommand close(LocalDate from) {
        return new UnitChangeCommand(ward, UnitChangeKind.CLOSE, from, null, null, null, "Nghị quyết 2");
    }

    private UnitChangeCommand rename(String name, LocalDate from) {
        return new UnitChangeCommand(ward, UnitChangeKind.RENAME, from, null, name, null, "Nghị quyết 3");
    }

    private void counter(long unit, String name, int minimum) {
        city.run(
                "insert into counter (unit_id, name, minimum, valid_from) values (?1, ?2, ?3, '2026-01-01')",
                unit,
                name,
                minimum);
        city.run(
                "insert into counter_post (counter_id, post_id) select id, ?1 from counter where unit_id = ?2",
                clerk,
                unit);
    }

    private void venue(String name, long unit, boolean retired) {
        city.run(
                "insert into venue (name, search_key, kind, unit_id, retired) values (?1, ?1, 'ROOM', ?2, ?3)",
                name,
                unit,
                retired);
    }

    private void furnish(long session) {
        rosters.enrol(an, session);
        counter(ward, "Một cửa", 2);
        counter(other, "Một cửa", 1);
        city.run(
                "insert into deputyship (unit_id, official_id, task, valid_from, valid_to)"
                        + " values (?1, ?2, 'LEAVE', '2026-11-20', '2026-12-20')",
                ward,
                an);
        venue("Phòng họp phường", ward, false);
        venue("Phòng họp cũ", office, true);
        city.run("insert into area (name) values ('Phía Tây')");
        city.run("insert into area_unit (area_id, unit_id) select id, ?1 from area", ward);
        city.run("insert into session_audience_unit (session_id, unit_id) values (?1, ?2)", session, ward);
        rosters.become(coordinator, Role.COORDINATOR);
        service.reservations.reserve(session, ward, 2);
    }

    private List<String> lines(String query) {
        entityManager.flush();
        return CityRows.lines(entityManager, query);
    }

    @Test
    void whatNamesAUnitIsToldWhatBecameOfIt(StatementCounter statements) {
        coordinate();
        service.plan(merge(TODAY));
        entityManager.flush();
        statements.reset();
        assertThat(units.today(List.of(culture, ward, other))).containsExactly(culture, other);
        assertThat(statements.count()).as("however many").isEqualTo(1);

        city.run("update official set status = 'LEFT'");
        city.run("update unit set valid_to = '2026-11-30' where id = ?1", other);
        entityManager.clear();

        assertThat(units.today(List.of(ward, other)))
                .as("merged into one that is no longer there either")
                .isEmpty();
    }

    @Test
    void whatHangsOnTheUnitIsNamedBeforeAndNothingIsChanged(StatementCounter statements) {
        long session = rosters.session(5, 8);
        furnish(session);
        coordinate();
        statements.reset();

        List<Consequence> shown = service.preview(merge(TODAY.plusDays(2)));

        assertThat(statements.count()).isEqualTo(23);
        assertThat(shown)
                .extracting(Consequence::kind)
                .containsExactly(
                        ConsequenceKind.UNIT_PEOPLE,
                        ConsequenceKind.UNIT_POSTS,
                        ConsequenceKind.UNIT_DIVISIONS,
                        ConsequenceKind.UNIT_DEPUTIES,
                        ConsequenceKind.UNIT_ENROLLED,
                        ConsequenceKind.UNIT_KEPT_SEATS,
                        ConsequenceKind.UNIT_SESSIONS,
                        ConsequenceKind.UNIT_VENUES,
                        ConsequenceKind.UNIT_COUNTERS,
                        ConsequenceKind.UNIT_AREAS);
        assertThat(shown.get(0).details())
                .extracting(Consequence.Detail::vi)
                .containsExactly("Nguyễn Văn An", "Lê Thị Bình");
        assertThat(lines("select count(*) from planned_unit_change")).containsExactly("0");
        assertThat(lines("select count(*) from unit where valid_to is not null"))
                .containsExactly("0");
    }

    @Test
    void aMergerTakesPeopleDivisionsCountersSeatsAndAreasAlongAndEndsTasks() {
        long session = rosters.session(5, 8);
        furnish(session);
        coordinate();

        assertThat(service.plan(merge(TODAY))).isTrue();

        assertThat(lines("select unit_id from official where id in (" + an + "," + binh + ") order by id"))
                .as("each to the unit of the same name")
                .containsExactly(String.valueOf(other), String.valueOf(otherOffice));
        assertThat(lines("select parent_id from unit where id = " + culture))
                .as("a division that the other has not")
                .containsExactly(String.valueOf(other));
        assertThat(lines("select valid_to, merged_into_id from unit where id in (" + ward + "," + office
                        + ") order by id"))
                .containsExactly("2026-11-30 " + other, "2026-11-30 " + otherOffice);
        assertThat(lines("select name, minimum from counter where unit_id = " + other
                        + " and valid_to is null order by id"))
                .containsExactly("Một cửa 1", "Một cửa – Phường Hải Dương 2");
        assertThat(lines("select valid_to from counter where unit_id = " + ward))
                .containsExactly("2026-11-30");
        assertThat(lines("select revoked from deputyship")).containsExactly("true");
        assertThat(lines("select unit_id from area_unit")).containsExactly(String.valueOf(other));
        assertThat(lines("select unit_id from session_audience_unit")).containsExactly(String.valueOf(other));
        assertThat(lines("select unit_id, seats - filled from seat_reservation order by id"))
                .containsExactly(ward + " 0", other + " 2");
        assertThat(lines("select seats_reserved from coaching_session where id = " + session))
                .as("as many as before")
                .containsExactly("2");
        assertThat(rosters.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(lines("select unit_id from venue where name like 'Phòng họp%' order by id"))
                .as("venues, retired ones too")
                .containsExactly(String.valueOf(other), String.valueOf(otherOffice));
        assertThat(events.fired())
                .filteredOn(VenueChanged.class::isInstance)
                .as("each in the trail")
                .hasSize(2);
    }

    @Test
    void whatIsKeptForADivisionGoesToTheDivisionOfItsName() {
        long session = rosters.session(5, 8);
        rosters.become(coordinator, Role.COORDINATOR);
        service.reservations.reserve(session, office, 2);
        counter(office, "Văn thư", 1);
        coordinate();

        assertThat(service.preview(merge(TODAY)))
                .extracting(Consequence::kind)
                .contains(ConsequenceKind.UNIT_KEPT_SEATS, ConsequenceKind.UNIT_COUNTERS);
        service.plan(merge(TODAY));

        assertThat(lines("select unit_id, seats - filled from seat_reservation order by id"))
                .containsExactly(office + " 0", otherOffice + " 2");
        assertThat(lines("select unit_id from counter where valid_to is null"))
                .containsExactly(String.valueOf(otherOffice));
    }

    @Test
    void whoFollowsAnOldLinkIsToldOfTheMergerAndTheNewHeadReachesThePast() {
        coordinate();
        service.plan(merge(TODAY));
        entityManager.flush();

        assertThat(units.findEnd(ward)).hasValueSatisfying(end -> {
            assertThat(end.intoName()).isEqualTo("Phường Lê Thanh Nghị");
            assertThat(end.lastDay()).isEqualTo(TODAY.minusDays(1));
        });
        assertThat(units.findEnd(other)).isEmpty();
        assertThat(units.withBelow(Set.of(other))).contains(ward, office, otherOffice, culture);
    }

    @Test
    void aPlannedMergerWaitsForItsDayAndIsThenCarriedOutOnce() {
        coordinate();

        assertThat(service.plan(merge(TODAY.plusDays(3)))).isFalse();

        assertThat(service.findDue()).isEmpty();
        assertThat(lines("select unit_id from official where id = " + an)).containsExactly(String.valueOf(ward));
        rosters.clock().advance(Duration.ofDays(3));
        List<Long> due = service.findDue();
        service.carryOutDue(due.get(0));
        service.carryOutDue(due.get(0));

        assertThat(lines("select unit_id from official where id = " + an)).containsExactly(String.valueOf(other));
        assertThat(lines("select count(*) from former_unit where official_id = " + an))
                .containsExactly("1");
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(ChangeStatus.DONE);
            assertThat(row.unitName()).isEqualTo("Phường Hải Dương");
        });
        assertThat(events.fired())
                .extracting(event -> event.getClass().getSimpleName())
                .contains("UnitChangePlanned", "UnitEnded", "UnitChangeSettled");
    }

    @Test
    void aRecordKeepsTheUnitsNameOfItsTimeThroughANewNameAndAMerger() {
        coordinate();
        service.plan(rename("Phường Thành Đông", TODAY));
        assertThat(lines("select name from unit where id = " + ward)).containsExactly("Phường Thành Đông");
        rosters.clock().advance(Duration.ofDays(10));
        service.plan(merge(TODAY.plusDays(10)));
        entityManager.flush();
        city.run(
                "insert into former_unit (official_id, unit_id, worked_until) values (?1, ?2, '2026-11-15')", an, ward);
        entityManager.clear();
        officials.requireVisible(an);

        List<FormerUnitRow> before = officials.formerUnits(an);

        assertThat(before).extracting(FormerUnitRow::name).containsExactly("Phường Thành Đông", "Phường Hải Dương");
        assertThat(before)
                .extracting(FormerUnitRow::lastDay)
                .containsExactly(TODAY.plusDays(9), LocalDate.of(2026, 11, 14));
    }

    @Test
    void aUnitWithPeopleIsNotClosedAndNothingIsLost() {
        coordinate();
        service.plan(close(TODAY.plusDays(1)));
        rosters.clock().advance(Duration.ofDays(1));
        long due = service.findDue().get(0);

        assertRefused(() -> service.carryOutDue(due), "organisation.refused.unitPeople");
        service.refuseDue(due, "organisation.refused.unitPeople");

        assertThat(service.findDue()).isEmpty();
        assertThat(lines("select count(*) from unit where valid_to is not null"))
                .containsExactly("0");
        assertThat(lines("select unit_id from official where id = " + an)).containsExactly(String.valueOf(ward));
    }

    @Test
    void anEmptyUnitIsClosedWithItsDivisionsAndItsKeptSeatsGoBack() {
        long session = rosters.session(5, 8);
        rosters.become(coordinator, Role.COORDINATOR);
        service.reservations.reserve(session, ward, 2);
        city.run("update official set unit_id = ?1 where id in (?2, ?3)", other, an, binh);
        coordinate();

        assertThat(service.plan(close(TODAY))).isTrue();

        assertThat(lines("select valid_to from unit where id in (" + ward + "," + office + "," + culture + ")"))
                .containsOnly("2026-11-30");
        assertThat(lines("select seats_reserved from coaching_session where id = " + session))
                .containsExactly("0");
        assertThat(units.findEnd(ward))
                .hasValueSatisfying(end -> assertThat(end.intoId()).isNull());
    }

    @Test
    void aSecondChangeOfEitherUnitIsRefusedWhileOneWaits() {
        coordinate();
        service.plan(merge(TODAY.plusDays(3)));

        assertRefused(() -> service.plan(rename("Phường X", TODAY.plusDays(9))), "staffing.refused.unitPlanned");
        assertRefused(
                () -> service.plan(
                        new UnitChangeCommand(other, UnitChangeKind.CLOSE, TODAY.plusDays(9), null, null, null, "x")),
                "staffing.refused.unitPlanned");
        service.cancel(service.list().get(0).id());
        assertThat(service.plan(rename("Phường X", TODAY.plusDays(9)))).isFalse();
    }

    @Test
    void aMergedUnitACycleAnotherLevelAndADayThatIsPastAreEachNamed() {
        coordinate();
        assertRefused(
                () -> service.preview(
                        new UnitChangeCommand(ward, UnitChangeKind.MERGE, TODAY, office, null, null, "x")),
                "organisation.refused.mergeItself");
        assertRefused(
                () -> service.preview(
                        new UnitChangeCommand(office, UnitChangeKind.MERGE, TODAY, other, null, null, "x")),
                "organisation.refused.mergeKind");
        assertRefused(() -> service.preview(merge(TODAY.minusDays(1))), "staffing.refused.unitDayPast");
        assertRefused(() -> service.preview(rename("Phường Hải Dương", TODAY)), "organisation.refused.nameSame");
        service.plan(merge(TODAY));
        entityManager.flush();

        assertRefused(() -> service.preview(close(TODAY.plusDays(1))), "organisation.refused.endNotOpen");
        assertRefused(
                () -> service.preview(
                        new UnitChangeCommand(other, UnitChangeKind.MERGE, TODAY.plusDays(1), ward, null, null, "x")),
                "organisation.refused.mergeGone");
    }

    @Test
    void nobodyIsMovedIntoAMergedUnitWhichIsNamed() {
        coordinate();
        service.plan(merge(TODAY));
        entityManager.flush();

        assertThatThrownBy(() -> officials.register(new RegisterOfficialCommand(
                        null, "Phạm Văn Dũng", null, ward, List.of(clerk), null, null, "vi")))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.reasons())
                        .containsExactly(Reason.of(
                                "organisation.refused.unitNotOpen", new BothNames("Phường Hải Dương", null))));
        assertThat(lines("select count(*) from official where full_name = 'Phạm Văn Dũng'"))
                .containsExactly("0");
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.reasons())
                        .anySatisfy(reason -> assertThat(reason.key()).isEqualTo(key)));
    }
}

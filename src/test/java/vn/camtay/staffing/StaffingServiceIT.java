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
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** An official of a ward with seats, a deputyship and a post is moved or leaves; it is 1 December 2026. */
@ExtendWith(DatabaseExtension.class)
class StaffingServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private StaffingService service;
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager entityManager;
    private RosterWorld rosters;
    private CityRows city;
    private StandingService standings;
    private long ward;
    private long otherWard;
    private long clerk;
    private long registrar;
    private long law;
    private long files;
    private long an;
    private long binh;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        rosters = new RosterWorld(given);
        city = rosters.rows();
        standings = StandingWorld.over(given, rosters.clock(), new RecordedEvents<>())
                .service();
        service = StaffingWorld.over(given, rosters, standings, events);
        ward = rosters.ward();
        otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        clerk = city.post("P11", "Văn thư");
        registrar = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        files = city.competency("C02");
        city.requirement(clerk, files, 1, "2025-07-01");
        city.requirement(registrar, law, 2, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, clerk);
        binh = city.official("Lê Thị Bình", ward, clerk);
    }

    private void coordinator() {
        rosters.become(binh, Role.COORDINATOR);
        entityManager.flush();
    }

    private ChangeCommand move(LocalDate from) {
        return new ChangeCommand(an, ChangeKind.MOVE, from, otherWard, registrar, "Quyết định 12");
    }

    private ChangeCommand leave(LocalDate from) {
        return new ChangeCommand(an, ChangeKind.LEAVE, from, null, null, "Nghỉ hưu");
    }

    private void held(long official, long competency) {
        city.run(
                "insert into held_level (official_id, competency_id, level, held_from, state)"
                        + " values (?1, ?2, 2, '2026-01-01', 'HELD')",
                official,
                competency);
    }

    private void deputy(long unit) {
        city.run(
                "insert into deputyship (unit_id, official_id, task, valid_from, valid_to)"
                        + " values (?1, ?2, 'LEAVE', '2026-11-20', '2026-12-20')",
                unit,
                an);
    }

    private List<String> lines(String query) {
        entityManager.flush();
        return CityRows.lines(entityManager, query);
    }

    private Set<Long> askedOn(LocalDate day) {
        entityManager.flush();
        return standings.asked(List.of(an), day).get(an).keySet();
    }

    @Test
    void whoAFileSaysHasLeftLeavesByTheSameRoadAsByHand() {
        long session = rosters.session(1, 8);
        rosters.enrol(an, session);
        deputy(ward);
        coordinator();
        service.plan(move(TODAY.plusDays(9)));

        service.planLeavers(7, List.of(an, binh));
        assertThat(
                        lines(
                                "select official_id, kind, status, effective_on, planned_by = 7 from planned_change order by id"))
                .containsExactly(
                        an + " MOVE CANCELLED 2026-12-10 0",
                        an + " LEAVE PLANNED 2026-12-01 1",
                        binh + " LEAVE PLANNED 2026-12-01 1");
        service.findDue().forEach(service::carryOutDue);

        assertThat(lines("select status from official where id in (" + an + ", " + binh + ")"))
                .containsExactly("LEFT", "LEFT");
        assertThat(lines("select status from enrolment where official_id = " + an))
                .doesNotContain("ENROLLED");
        assertThat(lines("select count(*) from deputyship where revoked")).containsExactly("1");
    }

    @Test
    void aFileThatIsTakenOverTwiceLetsNobodyLeaveTwice() {
        coordinator();
        service.planLeavers(7, List.of(an));
        service.planLeavers(7, List.of(an));

        assertThat(lines("select status from planned_change order by id")).containsExactly("CANCELLED", "PLANNED");
        service.findDue().forEach(service::carryOutDue);
        assertThat(lines("select status from planned_change order by id")).containsExactly("CANCELLED", "DONE");
    }

    @Test
    void whatIsShownBeforeNamesEverythingThatHangsOnThePerson(StatementCounter statements) {
        long first = rosters.session(1, 8);
        rosters.enrol(an, first);
        rosters.enrol(binh, rosters.session(1, 9));
        deputy(ward);
        held(an, files);
        coordinator();
        service.preview(move(TODAY.plusDays(2))); // settings and framework are read once and kept
        statements.reset();

        List<Consequence> shown = service.preview(move(TODAY.plusDays(2)));

        assertThat(statements.count()).isEqualTo(18);
        assertThat(shown)
                .extracting(Consequence::kind)
                .containsExactly(
                        ConsequenceKind.ENROLLED,
                        ConsequenceKind.DEPUTY,
                        ConsequenceKind.LACKS,
                        ConsequenceKind.LAST_HOLDER);
        assertThat(shown.get(0).details()).singleElement().satisfies(session -> assertThat(session.vi())
                .endsWith("08/12/2026"));
        assertThat(rosters.status(an, first)).as("nothing is changed").isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(lines("select count(*) from planned_change")).containsExactly("0");
    }

    @Test
    void onlySessionsFromThatDayOnAreNamed() {
        rosters.enrol(an, rosters.session(1, 8));
        coordinator();

        assertThat(service.preview(leave(LocalDate.of(2026, 12, 9))))
                .extracting(Consequence::kind)
                .doesNotContain(ConsequenceKind.ENROLLED);
        assertThat(service.preview(leave(LocalDate.of(2026, 12, 8))))
                .extracting(Consequence::kind)
                .contains(ConsequenceKind.ENROLLED);
    }

    @Test
    void aColleagueWhoHoldsItTooMakesNobodyTheLastHolder() {
        held(an, files);
        held(binh, files);
        coordinator();

        assertThat(service.preview(leave(TODAY)))
                .extracting(Consequence::kind)
                .doesNotContain(ConsequenceKind.LAST_HOLDER);
    }

    @Test
    void aMoveOfTodayChangesWhatIsAskedFromTodayOnlyAndKeepsSeats() {
        long session = rosters.session(1, 8);
        rosters.enrol(an, session);
        deputy(ward);
        coordinator();

        assertThat(service.plan(move(TODAY))).isTrue();

        assertThat(lines("select unit_id from official where id = " + an)).containsExactly(String.valueOf(otherWard));
        assertThat(askedOn(TODAY.minusDays(1))).containsExactly(files);
        assertThat(askedOn(TODAY)).containsExactly(law);
        assertThat(rosters.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(lines("select revoked from deputyship"))
                .as("of another ward")
                .containsExactly("true");
        assertThat(events.fired())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ChangePlanned", "ChangeSettled");
    }

    @Test
    void aMoveWithinTheWardKeepsTheTaskDoneForItsHead() {
        long division = city.unit("10525-VP", "DIVISION", "Văn phòng", ward);
        deputy(ward);
        coordinator();

        service.plan(new ChangeCommand(an, ChangeKind.MOVE, TODAY, division, null, "Phân công lại"));

        assertThat(lines("select revoked from deputyship")).containsExactly("false");
        assertThat(askedOn(TODAY)).as("the post stays").containsExactly(files);
    }

    @Test
    void aPlannedMoveWaitsForItsDayAndIsThenCarriedOutOnce() {
        coordinator();

        assertThat(service.plan(move(TODAY.plusDays(3)))).isFalse();

        assertThat(service.findDue()).isEmpty();
        assertThat(askedOn(TODAY.plusDays(3))).containsExactly(files);
        rosters.clock().advance(Duration.ofDays(3));
        List<Long> due = service.findDue();
        assertThat(due).hasSize(1);
        service.carryOutDue(due.get(0));
        service.carryOutDue(due.get(0));

        assertThat(askedOn(TODAY.plusDays(2))).containsExactly(files);
        assertThat(askedOn(TODAY.plusDays(3))).containsExactly(law);
        assertThat(lines("select status from planned_change")).containsExactly("DONE");
        assertThat(service.findDue()).isEmpty();
    }

    @Test
    void whoLeavesLosesPlacesTasksAndPostsAndWhoWaitsGetsTheSeat() {
        long session = rosters.session(1, 8);
        rosters.enrol(an, session);
        rosters.wait(binh, session);
        deputy(ward);
        city.run("insert into peer_coach (official_id, load_cap, named_at) values (?1, 5, '2026-11-01')", an);
        coordinator();

        assertThat(service.plan(leave(TODAY))).isTrue();

        assertThat(rosters.status(an, session)).isEqualTo(EnrolmentStatus.WITHDRAWN);
        assertThat(rosters.status(binh, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(rosters.taken(session)).isEqualTo(1);
        assertThat(rosters.mailsTo(an)).contains("removed");
        assertThat(lines("select revoked from deputyship")).containsExactly("true");
        assertThat(lines("select count(*) from peer_coach")).containsExactly("0");
        assertThat(service.officials.require(an).status()).isEqualTo(OfficialStatus.LEFT);
        assertThat(askedOn(TODAY)).isEmpty();
        assertThat(askedOn(TODAY.minusDays(1))).as("history").containsExactly(files);
    }

    @Test
    void aSecondChangeIsRefusedWhileOneWaitsAndTakenOnceItIsCalledOff() {
        coordinator();
        service.plan(move(TODAY.plusDays(3)));

        assertRefused(() -> service.plan(leave(TODAY.plusDays(9))), "staffing.refused.planned");
        ChangeRow waiting = service.list().get(0);
        assertThat(waiting.isOpen()).isTrue();
        assertThat(waiting.unitName()).isEqualTo("Phường Lê Thanh Nghị");
        service.cancel(waiting.id());

        assertThat(service.plan(leave(TODAY.plusDays(9)))).isFalse();
        assertRefused(() -> service.cancel(waiting.id()), "staffing.refused.settled");
    }

    @Test
    void aUnitThatHasEndedByThenIsRefusedAndNothingIsLost() {
        coordinator();
        service.plan(move(TODAY.plusDays(3)));
        city.run("update unit set valid_to = '2026-12-02' where id = ?1", otherWard);
        entityManager.clear();
        rosters.clock().advance(Duration.ofDays(3));
        long due = service.findDue().get(0);

        assertRefused(() -> service.carryOutDue(due), "organisation.refused.transferUnit");
        service.refuseDue(due, "organisation.refused.transferUnit");

        assertThat(service.findDue()).as("not tried again").isEmpty();
        assertThat(service.list()).singleElement().satisfies(row -> assertThat(row.outcome())
                .isEqualTo("organisation.refused.transferUnit"));
        assertThat(lines("select unit_id from official where id = " + an)).containsExactly(String.valueOf(ward));
    }

    @Test
    void nothingToChangeAPostThatBeganLaterAndSomebodyWhoLeftAreNamed() {
        coordinator();
        assertRefused(
                () -> service.plan(new ChangeCommand(an, ChangeKind.MOVE, TODAY, ward, clerk, "x")),
                "organisation.refused.transferNowhere");
        forget();
        city.run("update official_post set held_from = '2026-11-30' where official_id = ?1", an);
        entityManager.clear();
        assertRefused(() -> service.plan(move(TODAY.minusDays(5))), "organisation.refused.transferEarly");
        forget();
        city.run("update official set status = 'LEFT' where id = ?1", an);
        entityManager.clear();
        assertRefused(() -> service.preview(move(TODAY)), "staffing.refused.left");
    }

    /** The test's one transaction is not rolled back with a refusal. */
    private void forget() {
        city.run("delete from planned_change where official_id = ?1", an);
        entityManager.clear();
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.reasons())
                        .anySatisfy(reason -> assertThat(reason.key()).isEqualTo(key)));
    }
}

package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** The post of a clerk with two holders, a counter and a session is closed in favour of a registrar's; it is 1 December 2026. */
@ExtendWith(DatabaseExtension.class)
class PostClosingServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private PostClosingService service;
    private StandingService standings;
    private EntityManager entityManager;
    private RosterWorld rosters;
    private CityRows city;
    private long ward;
    private long clerk;
    private long registrar;
    private long cadastral;
    private long law;
    private long files;
    private long both;
    private long an;
    private long binh;
    private long coordinator;

    @BeforeEach
    void aPostWithHolders(EntityManager given) {
        entityManager = given;
        rosters = new RosterWorld(given);
        city = rosters.rows();
        standings = StandingWorld.over(given, rosters.clock(), new RecordedEvents<>())
                .service();
        service = StaffingWorld.posts(given, rosters, standings, events, StaffingWorld.AT_ONCE);
        ward = rosters.ward();
        clerk = city.post("P11", "Văn thư");
        registrar = city.post("P12", "Tư pháp - Hộ tịch");
        cadastral = city.post("P13", "Địa chính");
        law = city.competency("C01");
        files = city.competency("C02");
        city.requirement(clerk, files, 1, "2025-07-01");
        city.requirement(registrar, law, 2, "2025-07-01");
        both = city.competency("C03");
        city.requirement(clerk, both, 1, "2025-07-01");
        city.requirement(registrar, both, 1, "2025-07-01");
        an = city.official("Nguyễn Văn An", ward, clerk);
        binh = city.official("Lê Thị Bình", city.unit("10525-VP", "DIVISION", "Văn phòng", ward), clerk, registrar);
        coordinator = city.official("Trần Văn Cường", ward);
        city.run("update official_post set held_from = '2026-01-01'");
    }

    private void coordinate() {
        rosters.become(coordinator, Role.COORDINATOR);
        entityManager.flush();
        entityManager.clear();
    }

    private ClosePostCommand close(LocalDate from) {
        return new ClosePostCommand(clerk, registrar, from, "Quyết định 5");
    }

    private void counter(String from) {
        city.run("insert into counter (unit_id, name, minimum, valid_from) values (?1, 'Một cửa', 1, ?2)", ward, from);
        city.run("insert into counter_post (counter_id, post_id) select max(id), ?1 from counter", clerk);
        city.run("insert into counter_post (counter_id, post_id) select max(id), ?1 from counter", cadastral);
    }

    private long offered() {
        long session = rosters.session(5, 8);
        city.run("insert into session_audience_post (session_id, post_id) values (?1, ?2)", session, clerk);
        return session;
    }

    private List<String> lines(String query) {
        entityManager.flush();
        return CityRows.lines(entityManager, query);
    }

    private Set<Long> asked(long official, LocalDate day) {
        entityManager.flush();
        return standings.asked(List.of(official), day).get(official).keySet();
    }

    @Test
    void whatHangsOnThePostIsNamedBeforeAndNothingIsChanged(StatementCounter statements) {
        counter("2026-01-01");
        offered();
        city.run(
                "insert into held_level (official_id, competency_id, level, held_from, state)"
                        + " values (?1, ?2, 2, '2026-01-01', 'HELD')",
                binh,
                law);
        city.run(
                "insert into planned_change (official_id, kind, effective_on, unit_id, post_id, reason, status, planned_by,"
                        + " planned_at) values (?1, 'MOVE', '2026-12-20', ?2, ?3, 'x', 'PLANNED', 1, '2026-11-30')",
                coordinator,
                ward,
                clerk);
        coordinate();
        service.preview(close(TODAY.plusDays(3))); // settings and framework are read once and kept
        statements.reset();

        Map<ConsequenceKind, List<String>> shown = service.preview(close(TODAY.plusDays(3))).stream()
                .collect(Collectors.toMap(Consequence::kind, one -> one.details().stream()
                        .map(Consequence.Detail::vi)
                        .toList()));

        assertThat(statements.count()).isEqualTo(7);
        assertThat(shown.get(ConsequenceKind.HOLDERS))
                .containsExactly("Nguyễn Văn An (Phường Hải Dương)", "Lê Thị Bình (Văn phòng, Phường Hải Dương)");
        assertThat(shown.get(ConsequenceKind.ASKED_LESS)).hasSize(1);
        assertThat(shown.get(ConsequenceKind.ASKED_MORE)).hasSize(1);
        assertThat(shown.get(ConsequenceKind.HOLDERS_LACK))
                .as("who holds the level lacks nothing")
                .singleElement()
                .asString()
                .startsWith("Nguyễn Văn An: ");
        assertThat(shown.get(ConsequenceKind.POST_COUNTERS)).containsExactly("Một cửa (Phường Hải Dương)");
        assertThat(shown.get(ConsequenceKind.POST_COMING)).containsExactly("Trần Văn Cường");
        assertThat(shown.get(ConsequenceKind.POST_SESSIONS)).hasSize(1);
        assertThat(lines("select count(*) from planned_post_closing")).containsExactly("0");
        assertThat(lines("select retired from post where id = " + clerk)).containsExactly("false");
    }

    @Test
    void aCounterOfADivisionIsNamedWithItsWard() {
        city.counter(city.unit("10525-TT", "DIVISION", "Trung tâm", ward), "Hộ tịch", 1, clerk);
        coordinate();

        assertThat(service.preview(close(TODAY.plusDays(3))))
                .filteredOn(one -> one.kind() == ConsequenceKind.POST_COUNTERS)
                .flatExtracting(Consequence::details)
                .extracting(Consequence.Detail::vi)
                .containsExactly("Hộ tịch (Trung tâm, Phường Hải Dương)");
    }

    @Test
    void onItsDayHoldersCountersAndSessionsGoToTheSuccessorOnceAndNotEarlier() {
        counter("2026-01-01");
        long session = offered();
        coordinate();

        assertThat(service.plan(close(TODAY.plusDays(3)))).isFalse();

        assertThat(service.findDue()).isEmpty();
        assertThat(asked(an, TODAY.plusDays(9))).containsExactlyInAnyOrder(files, both);
        rosters.clock().advance(Duration.ofDays(3));
        List<Long> due = service.findDue();
        service.carryOutDue(due.get(0));
        service.carryOutDue(due.get(0));

        assertThat(asked(an, TODAY.plusDays(2))).as("until the day before").containsExactlyInAnyOrder(files, both);
        assertThat(asked(an, TODAY.plusDays(3))).as("from that day").containsExactlyInAnyOrder(law, both);
        assertThat(asked(binh, TODAY.plusDays(2))).containsExactlyInAnyOrder(files, law, both);
        assertThat(asked(binh, TODAY.plusDays(3))).containsExactlyInAnyOrder(law, both);
        assertThat(lines("select post_id, main_post, held_from from official_post where official_id = " + binh))
                .as("one post less, the other as long as before, now the main one")
                .containsExactly(registrar + " true 2026-01-01");
        assertThat(lines("select retired from post where id = " + clerk)).containsExactly("true");
        assertThat(lines("select c.valid_from, c.valid_to, p.post_id from counter c join counter_post p"
                        + " on p.counter_id = c.id order by c.id, p.post_id"))
                .containsExactly(
                        "2026-01-01 2026-12-03 " + clerk,
                        "2026-01-01 2026-12-03 " + cadastral,
                        "2026-12-04 null " + registrar,
                        "2026-12-04 null " + cadastral);
        assertThat(lines("select post_id from session_audience_post where session_id = " + session))
                .containsExactly(String.valueOf(registrar));
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(ChangeStatus.DONE);
            assertThat(row.successorName()).isEqualTo("Tư pháp - Hộ tịch");
        });
        assertThat(service.findDue()).isEmpty();
        assertThat(events.fired())
                .extracting(event -> event.getClass().getSimpleName())
                .containsOnlyOnce("PostClosingPlanned", "PostChanged", "PostClosingSettled")
                .contains("OfficialChanged", "CounterChanged");
    }

    @Test
    void aCounterThatIsOnlyToComeNamesTheSuccessorFromItsFirstDay() {
        counter("2026-12-20");
        coordinate();

        service.plan(close(TODAY));

        assertThat(lines("select c.valid_from, p.post_id from counter c join counter_post p on p.counter_id = c.id"
                        + " order by p.post_id"))
                .containsExactly("2026-12-20 " + registrar, "2026-12-20 " + cadastral);
    }

    @Test
    void whatNamesItIsToldThePostThatTookItsPlaceAtTheEndOfTheChain() {
        PostService posts = OrganisationWorld.posts(entityManager);
        coordinate();
        assertThat(posts.today(List.of(clerk, cadastral))).containsExactly(clerk, cadastral);

        service.plan(close(TODAY));
        entityManager.flush();
        assertThat(posts.today(List.of(clerk, registrar))).containsExactly(registrar);

        service.plan(new ClosePostCommand(registrar, cadastral, TODAY, "Quyết định 6"));
        entityManager.flush();
        assertThat(posts.today(List.of(clerk))).containsExactly(cadastral);

        city.run("update post set retired = true where id = ?1", cadastral);
        assertThat(posts.today(List.of(clerk, cadastral)))
                .as("retired, and nothing in its place")
                .isEmpty();
    }

    @Test
    void whoHasLeftKeepsThePostInTheirHistoryOnly() {
        city.run("update official set status = 'LEFT' where id = ?1", an);
        coordinate();

        service.plan(close(TODAY));

        assertThat(lines("select post_id from official_post where official_id = " + an))
                .containsExactly(String.valueOf(clerk));
    }

    @Test
    void withoutASuccessorItIsRefusedWhileSomebodyHoldsItOrACounterNeedsIt() {
        counter("2026-01-01");
        coordinate();

        assertRefused(
                new ClosePostCommand(clerk, null, TODAY, "x"),
                "organisation.refused.closePostHolders",
                "organisation.refused.closePostCounters");
        assertThat(service.plan(new ClosePostCommand(registrar, clerk, TODAY.plusDays(1), "x")))
                .isFalse();
    }

    @Test
    void aPostThatNobodyHoldsClosesWithoutASuccessor() {
        coordinate();

        assertThat(service.plan(new ClosePostCommand(cadastral, null, TODAY, "x")))
                .isTrue();

        assertThat(lines("select retired from post where id = " + cadastral)).containsExactly("true");
        assertRefused(new ClosePostCommand(cadastral, null, TODAY, "x"), "organisation.refused.postRetiredAlready");
        assertRefused(new ClosePostCommand(clerk, cadastral, TODAY, "x"), "organisation.refused.postRetired");
    }

    @Test
    void itselfADayThatIsPastAndNoReasonAreEachNamed() {
        coordinate();

        assertRefused(new ClosePostCommand(clerk, clerk, TODAY, "x"), "organisation.refused.closePostItself");
        assertRefused(
                new ClosePostCommand(clerk, registrar, TODAY.minusDays(1), " "),
                "staffing.refused.postDayPast",
                "staffing.refused.reason");
        assertRefused(close(TODAY.plusDays(400)), "staffing.refused.dayFar");
    }

    @Test
    void aSecondClosingOfEitherPostIsRefusedWhileOneWaitsAndTakenOnceItIsCalledOff() {
        coordinate();
        service.plan(close(TODAY.plusDays(3)));

        assertRefusedPlan(close(TODAY.plusDays(5)), "staffing.refused.postPlanned");
        assertRefusedPlan(
                new ClosePostCommand(registrar, cadastral, TODAY.plusDays(5), "x"), "staffing.refused.postPlanned");
        long waiting = service.list().get(0).id();
        service.cancel(waiting);

        assertThat(service.plan(close(TODAY.plusDays(5)))).isFalse();
        assertThatThrownBy(() -> service.cancel(waiting)).isInstanceOf(StaffingRefusedException.class);
    }

    @Test
    void aSuccessorThatIsRetiredByThenIsRefusedAndNothingIsLost() {
        coordinate();
        service.plan(close(TODAY.plusDays(3)));
        entityManager.flush();
        city.run("update post set retired = 1 where id = ?1", registrar);
        entityManager.clear();
        rosters.clock().advance(Duration.ofDays(3));
        long due = service.findDue().get(0);

        assertThatThrownBy(() -> service.carryOutDue(due)).isInstanceOf(DomainException.class);
        service.refuseDue(due, "organisation.refused.postRetired");

        assertThat(service.findDue()).as("not tried again").isEmpty();
        assertThat(asked(an, TODAY.plusDays(3))).containsExactlyInAnyOrder(files, both);
    }

    private void assertRefused(ClosePostCommand command, String... keys) {
        assertThatThrownBy(() -> service.preview(command))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.reasons())
                        .extracting(reason -> reason.key())
                        .containsExactly(keys));
    }

    private void assertRefusedPlan(ClosePostCommand command, String key) {
        assertThatThrownBy(() -> service.plan(command))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.reasons())
                        .extracting(reason -> reason.key())
                        .containsExactly(key));
    }
}

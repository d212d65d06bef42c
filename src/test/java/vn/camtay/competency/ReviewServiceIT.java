package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.StandingService;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** An official of a ward, of whom a fact shows level 2, and the ward's head. */
@ExtendWith(DatabaseExtension.class)
class ReviewServiceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser actor = new CurrentUser();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final ReviewService service = new ReviewService();
    private EntityManager entityManager;
    private StandingService standings;
    private CityRows city;
    private long ward;
    private long law;
    private long an;
    private long head;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        standings = StandingWorld.over(given, clock, new RecordedEvents<>()).service();
        service.book = CompetencyWorld.evidence(given, clock, standings, actor);
        RecordService records = CompetencyWorld.records(given, clock, standings, actor);
        service.levels = records.levels;
        service.evidence = service.book.evidence;
        service.records = records.records;
        service.reach = records.reach;
        service.quizzes = records.quizzes;
        service.views = records.views;
        service.officials = OrganisationWorld.officials(given, clock);
        service.currentUser = actor;
        service.batch = new InOneTransaction();
        service.clock = clock;
        service.events = events;
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        law = city.competency("C01");
        an = city.official("Nguyễn Văn An", ward);
        head = city.official("Đặng Thị Hường", ward);
        as(head, Role.HEAD, ward);
        shown(1, an, 2);
    }

    @Test
    void whatIsConfirmedLeavesTheQueueAndIsHeldFromThatDay() {
        assertThat(queue()).containsExactly("Nguyễn Văn An 2");

        decide(WordKind.CONFIRMED, null);

        assertThat(queue()).isEmpty();
        assertThat(standings.levels(Set.of(an)))
                .extracting(held -> held.level() + " " + held.from())
                .containsExactly("1 2026-12-10", "2 2026-12-10");
        assertThat(events.fired()).singleElement().isInstanceOfSatisfying(LevelDecided.class, decided -> {
            assertThat(decided.officialId()).isEqualTo(an);
            assertThat(decided.kind()).isEqualTo(WordKind.CONFIRMED);
        });
    }

    @Test
    void aQuestionGoesToTheOfficialAndTheAnswerBackToTheHead() {
        decide(WordKind.RETURNED, "Đã làm hồ sơ nào?");
        assertThat(queue()).isEmpty();

        later();
        as(an, Role.OFFICIAL, ward);
        assertThat(service.open(an, law).history().get(0).word().text()).isEqualTo("Đã làm hồ sơ nào?");
        service.comment(law, "Ba hồ sơ tuần trước.");
        entityManager.flush();

        as(head, Role.HEAD, ward);
        assertThat(queue()).containsExactly("Nguyễn Văn An 2");
    }

    @Test
    void questionsAndDisputesNeedWords() {
        assertThatThrownBy(() -> decide(WordKind.RETURNED, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> decide(WordKind.DISPUTED, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> decide(WordKind.DISPUTED, "x".repeat(1001))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aConfirmedLevelCanBeDisputedLater() {
        decide(WordKind.CONFIRMED, null);
        clock.advance(Duration.ofDays(10));

        service.decide(
                new DecideCommand(an, law, 2, service.open(an, law).seen(), WordKind.DISPUTED, "Chưa tự làm được."));
        entityManager.flush();

        assertThat(service.open(an, law).line().held()).isEqualTo(1);
        assertThat(standings.levels(Set.of(an)))
                .filteredOn(held -> held.level() == 2)
                .singleElement()
                .satisfies(held -> assertThat(held.until()).isEqualTo(LocalDate.of(2026, 12, 19)));
        assertThat(queue()).isEmpty();
    }

    @Test
    void nothingIsDecidedThatWasNotShown() {
        long seen = service.open(an, law).seen();
        later();
        shown(2, an, 3);

        assertThatThrownBy(() -> service.decide(new DecideCommand(an, law, 2, seen, WordKind.CONFIRMED, null)))
                .isInstanceOf(ReviewRefusedException.class)
                .hasMessageContaining("evidenceChanged");
        assertThatThrownBy(() -> service.decide(
                        new DecideCommand(an, law, 2, service.open(an, law).seen(), WordKind.CONFIRMED, null)))
                .hasMessageContaining("notProposed");
    }

    @Test
    void manyAreConfirmedEachByWhatWasShownOfIt() {
        long binh = city.official("Lê Bình", ward);
        shown(3, binh, 1);

        service.confirmAll(List.of(
                new DecideCommand(an, law, 2, service.open(an, law).seen(), WordKind.CONFIRMED, null),
                new DecideCommand(binh, law, 1, service.open(binh, law).seen(), WordKind.CONFIRMED, null)));
        entityManager.flush();

        assertThat(queue()).isEmpty();
    }

    @Test
    void aHeadDecidesAboutTheirPeopleOnlyAndNeverAboutThemself() {
        long seen = service.open(an, law).seen();
        long other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        as(head, Role.HEAD, other);
        assertThat(queue()).isEmpty();
        assertThatThrownBy(() -> service.decide(new DecideCommand(an, law, 2, seen, WordKind.CONFIRMED, null)))
                .isInstanceOf(NotFoundException.class);

        as(an, Role.HEAD, ward);
        assertThat(queue()).isEmpty();
        assertThatThrownBy(() -> service.decide(new DecideCommand(an, law, 2, seen, WordKind.CONFIRMED, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDocumentIsEvidenceThatTheHeadEntersAndSaidAnewOfThatDayOrTakenBack() {
        give(EvidenceSource.PRIOR_LEARNING, 4, DAY.minusDays(1), "Chứng chỉ 12/CC");
        assertThat(queue()).containsExactly("Nguyễn Văn An 4");

        give(EvidenceSource.PRIOR_LEARNING, 3, DAY.minusDays(1), "Chứng chỉ 12/CC, đọc lại");
        assertThat(queue()).containsExactly("Nguyễn Văn An 3");

        give(EvidenceSource.PRIOR_LEARNING, 0, DAY.minusDays(1), "Nhầm người");
        assertThat(queue()).containsExactly("Nguyễn Văn An 2");
        assertThat(service.open(an, law).history()).hasSize(4);
    }

    @Test
    void documentsHaveWordsAndADayThatHasCome() {
        assertThatThrownBy(() -> give(EvidenceSource.PRIOR_LEARNING, 1, DAY, ""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> give(EvidenceSource.PRIOR_LEARNING, 1, DAY.plusDays(1), "x"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> give(EvidenceSource.HEAD, 5, DAY, null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyTheirOwnSourceIsOpenToEach() {
        assertThatThrownBy(() -> give(EvidenceSource.SELF, 1, DAY, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> give(EvidenceSource.SIGN_OFF, 1, DAY, null)).isInstanceOf(NotFoundException.class);
        as(an, Role.OFFICIAL, ward);
        assertThatThrownBy(() -> give(EvidenceSource.HEAD, 1, DAY, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> give(EvidenceSource.PRIOR_LEARNING, 1, DAY, "x"))
                .isInstanceOf(NotFoundException.class);

        give(EvidenceSource.SELF, 3, null, null);

        assertThat(service.open(an, law).line().self()).isEqualTo(3);
    }

    @Test
    void evidenceOfAModuleThatIsTaughtNoMoreStaysAndIsNamed() {
        long module = city.module("M09", "Hộ tịch");
        city.proven(module, law, 3);
        service.book.settle(EvidenceSource.SIGN_OFF, 7, List.of(new Shown(an, law, 3, DAY, module, null)));
        entityManager.flush();
        decide(WordKind.CONFIRMED, null);
        assertThat(service.open(an, law).history()).noneMatch(ReviewServiceIT::ofRetired);

        city.run("update module set status = 'RETIRED' where id = ?1", module);

        assertThat(service.open(an, law).line().held()).isEqualTo(3);
        assertThat(service.open(an, law).history())
                .filteredOn(ReviewServiceIT::ofRetired)
                .singleElement()
                .satisfies(row -> assertThat(row.evidence().moduleCode()).isEqualTo("M09"));
    }

    private static boolean ofRetired(HistoryRow row) {
        return row.evidence() != null && row.evidence().isOfRetiredModule();
    }

    @Test
    void aHeadOfAnotherUnitFromNowOnHasThatUnitsQueueAndTheNextHeadHasThisOne() {
        long other = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        shown(8, city.official("Lê Bình", other), 1);
        long next = city.official("Trần Chi", ward);

        as(head, Role.HEAD, other);
        assertThat(queue()).containsExactly("Lê Bình 1");
        as(next, Role.HEAD, ward);
        assertThat(queue()).containsExactly("Nguyễn Văn An 2");
        decide(WordKind.CONFIRMED, null);
        as(head, Role.HEAD, other);
        assertThatThrownBy(() -> service.open(an, law)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theQueueIsReadInTwoStatements(StatementCounter statements) {
        shown(4, city.official("Lê Bình", ward), 3);
        statements.reset();

        assertThat(queue()).containsExactly("Nguyễn Văn An 2", "Lê Bình 3");

        assertThat(statements.count()).isEqualTo(2);
    }

    private void give(EvidenceSource source, int level, LocalDate on, String note) {
        later();
        service.give(new GiveEvidenceCommand(an, law, source, level, on, note));
        entityManager.flush();
    }

    private void shown(long fact, long official, int level) {
        service.book.settle(EvidenceSource.ATTENDANCE, fact, List.of(new Shown(official, law, level, DAY, null, null)));
        entityManager.flush();
    }

    private void decide(WordKind kind, String text) {
        later();
        EvidenceDetail detail = service.open(an, law);
        service.decide(new DecideCommand(an, law, detail.line().proposed(), detail.seen(), kind, text));
        entityManager.flush();
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private List<String> queue() {
        return service.queue(PageQuery.page(1, 20)).rows().stream()
                .map(row -> row.fullName() + " " + row.level())
                .toList();
    }

    private void as(long official, Role role, long unit) {
        actor.become(new SignedIn(
                1,
                "x",
                "x",
                official,
                Set.of(role),
                role == Role.HEAD ? Set.of(unit) : Set.of(),
                "vi",
                Instant.EPOCH,
                0));
    }
}

package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.attendance.RollWorld;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.standing.CompletionChanges;
import vn.camtay.standing.CompletionWithdrawn;
import vn.camtay.standing.ModuleCompleted;
import vn.camtay.standing.StandingWorld;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** One locked session of two meetings, three hours each, with two people; what the roll says of them is weighed. */
@ExtendWith(DatabaseExtension.class)
class CompletionServiceIT {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");

    private final CompletionService service = new CompletionService();
    private final ModuleQuizService asking = new ModuleQuizService();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private StandingWorld standing;
    private EntityManager entityManager;
    private CityRows city;
    private long module;
    private long session;
    private long an;
    private long huong;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        standing = StandingWorld.over(given, clock, events);
        service.completions = new CompletionRepository();
        service.completions.entityManager = given;
        service.attendances = RollWorld.reading(given);
        service.standings = standing.service();
        service.modules = CatalogueWorld.modules(given, clock, events);
        service.evidence = CompetencyWorld.evidence(given, clock, standing.service(), new CurrentUser());
        service.thresholds = CatalogueWorld.attendances(given, clock);
        service.skills = CompetencyWorld.skills(given);
        service.quizzes = CompetencyWorld.quizzes(given, clock);
        asking.quizzes = service.quizzes.asked;
        asking.results = service.quizzes.results;
        asking.modules = service.modules;
        asking.completions = service;
        asking.currentUser = new CurrentUser();
        asking.clock = clock;
        asking.events = events;
        service.officials = OrganisationWorld.officials(given, clock);
        service.batch = new InOneTransaction();
        service.clock = clock;
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M01", "Chứng thực");
        session = city.session(module, "LOCKED", ward, STARTS, STARTS.plus(Duration.ofHours(3)));
        city.meeting(
                session,
                2,
                STARTS.plus(Duration.ofDays(1)),
                STARTS.plus(Duration.ofDays(1)).plus(Duration.ofHours(3)));
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        city.enrolment(session, an, "ATTENDED");
        city.enrolment(session, huong, "PARTLY_ATTENDED");
        city.mark(session, 1, an, "PRESENT", 180);
        city.mark(session, 2, an, "LATE", 120);
        city.mark(session, 1, huong, "PRESENT", 180);
        city.mark(session, 2, huong, "ABSENT", 0);
    }

    @Test
    void whoeverWasThereForTheRequiredShareHasCompletedTheModule() {
        settle();

        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        assertThat(standing.service().hasCompleted(huong, module)).isFalse();
        assertThat(events.fired()).singleElement().isInstanceOfSatisfying(ModuleCompleted.class, completed -> {
            assertThat(completed.officialId()).isEqualTo(an);
            assertThat(completed.on()).isEqualTo(LocalDate.of(2026, 12, 8));
        });
    }

    @Test
    void theShareThatHoldsOnTheLastMeetingsDayIsAskedForAndALaterOneTakesNothingBack() {
        required("2026-12-01", 90);
        required("2026-12-08", 50);
        required("2026-12-09", 100);

        settle();

        assertThat(standing.service().hasCompleted(huong, module)).isTrue();
    }

    @Test
    void aModuleThatAsksForAShareOfItsOwnIsCompletedByIt() {
        required("2026-12-01", 90);
        own("2026-12-01", 50);
        own("2026-12-09", 100);
        settle();
        assertThat(standing.service().hasCompleted(huong, module)).isTrue();

        own("2026-12-08", null);
        settle();

        assertThat(standing.service().hasCompleted(huong, module)).isFalse();
    }

    @Test
    void aShareThatBeginsAfterTheLastMeetingDoesNotHoldYet() {
        required("2026-12-09", 50);

        settle();

        assertThat(standing.service().hasCompleted(huong, module)).isFalse();
    }

    @Test
    void aMeetingJustlyExcusedIsLeftOutAndAnUnjustifiedOneIsNot() {
        correct(huong, "EXCUSED", 0);
        settle();
        assertThat(standing.service().hasCompleted(huong, module)).isFalse();

        city.run("update attendance set justified = 1 where status = 'EXCUSED'");
        settle();

        assertThat(standing.service().hasCompleted(huong, module)).isTrue();
    }

    @Test
    void aCorrectedRollThatIsLockedAgainTakesTheCompletionBack() {
        settle();
        correct(an, "ABSENT", 0);

        settle();

        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(events.fired()).hasExactlyElementsOfTypes(ModuleCompleted.class, CompletionWithdrawn.class);
    }

    @Test
    void theSameRollLockedAgainChangesNothing() {
        settle();

        assertThat(settle().isEmpty()).isTrue();
        assertThat(events.fired()).hasSize(1);
    }

    @Test
    void aRebuildRecordsCorrectsAndWithdrawsAndASecondOneChangesNothing() {
        settle();
        city.run("delete from module_completion");
        city.run(
                "insert into module_completion (official_id, module_id, session_id, completed_on, minutes, counted_minutes,"
                        + " required_percent, recorded_at) values (?1, ?2, ?3, '2026-12-07', 10, 10, 80, '2026-12-07')",
                huong,
                module,
                session);
        entityManager.clear();

        RebuildReport first = service.rebuild();
        entityManager.flush();
        entityManager.clear();
        RebuildReport second = service.rebuild();

        assertThat(first.changes()).isEqualTo(new CompletionChanges(1, 0, 1));
        assertThat(second.changes().isEmpty()).isTrue();
        assertThat(second.sessions()).isEqualTo(1);
        assertThat(standing.service().completedModules(Set.of(an, huong)))
                .isEqualTo(Map.of(an, Set.of(module), huong, Set.of()));
    }

    @Test
    void aSessionWhoseRollIsNotFinalIsNotWeighed() {
        city.run("update coaching_session set status = 'COMPLETED'");

        assertThat(service.rebuild().sessions()).isZero();
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
    }

    @Test
    void aSessionIsWeighedInNineStatementsAndWrittenInOneMorePerPerson(StatementCounter statements) {
        statements.reset();

        settle();

        assertThat(statements.count()).isEqualTo(10);
    }

    @Test
    void whatFollowsForTheLevelsOfManyIsDerivedInAsManyStatementsAsForOne(StatementCounter statements) {
        city.proven(module, city.competency("C01"), 3);
        settle();
        statements.reset();
        settle();
        int forOne = statements.count();
        correct(huong, "PRESENT", 180);
        settle();
        statements.reset();

        settle();

        assertThat(statements.count()).isEqualTo(forOne).isEqualTo(15);
    }

    @Test
    void aCompletedModuleIsEvidenceAndACorrectedRollTakesItBackWithoutLosingIt() {
        long competency = city.competency("C01");
        city.proven(module, competency, 3);

        settle();
        settle();
        assertThat(rows("select source, level, observed_on, withdrawn from evidence order by id"))
                .containsExactly("ATTENDANCE 3 2026-12-08 false");
        assertThat(rows("select level, state from level_proposal order by level"))
                .containsExactly("1 PROPOSED", "2 PROPOSED", "3 PROPOSED");

        correct(an, "ABSENT", 0);
        settle();
        assertThat(rows("select source, level, observed_on, withdrawn from evidence order by id"))
                .containsExactly("ATTENDANCE 3 2026-12-08 false", "ATTENDANCE 3 2026-12-08 true");
        assertThat(rows("select level from level_proposal")).isEmpty();

        correct(an, "PRESENT", 180);
        settle();
        assertThat(rows("select withdrawn from evidence order by id")).containsExactly("false", "true", "false");
        assertThat(rows("select level from level_proposal")).hasSize(3);
    }

    @Test
    void aRebuildDerivesLostLevelsAnewAndAddsNoEvidence() {
        city.proven(module, city.competency("C01"), 2);
        settle();
        city.run("delete from level_proposal");
        entityManager.clear();

        service.rebuild();
        entityManager.flush();

        assertThat(rows("select level from level_proposal order by level")).containsExactly("1", "2");
        assertThat(rows("select id from evidence")).hasSize(1);
    }

    @Test
    void aModuleThatAsksForSkillsIsCompletedWhenTheLastIsFinalisedAndNotAnyMoreWhenItIsAmended() {
        city.proven(module, city.competency("C01"), 3);
        city.run(
                "insert into skill (module_id, code, number, name_vi, name_en, required, unaided_repetitions, witness)"
                        + " values (?1, 'M01-1', 1, 'x', 'x', true, 1, false)",
                module);
        settle();
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(rows("select source, level from evidence order by id")).containsExactly("ATTENDANCE 1");

        long card = card();
        entry(card, "FINALISED", "2026-12-09");
        followSkills(card);
        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        assertThat(rows("select source, level, observed_on, withdrawn from evidence order by id"))
                .containsExactly(
                        "ATTENDANCE 1 2026-12-08 false",
                        "SIGN_OFF 3 2026-12-09 false",
                        "ATTENDANCE 3 2026-12-08 false");
        assertThat(rows("select max(level) from level_proposal")).containsExactly("3");

        entry(card, "AMENDED", "2026-12-10");
        followSkills(card);
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(rows("select source, level, withdrawn from evidence where id > 0 order by id desc limit 2"))
                .containsExactlyInAnyOrder("ATTENDANCE 1 false", "SIGN_OFF 3 true");
        assertThat(rows("select max(level) from level_proposal")).containsExactly("1");
    }

    @Test
    void aPassedQuizShowsTheLowestLevelOfThePersonAloneAndAnotherGradeTakesItBack() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);

        graded(quiz, an, 1, 50, "2026-12-09T02:00:00Z");
        graded(quiz, huong, 1, 80, "2026-12-09T02:00:00Z");
        regraded(quiz, an, 49);

        assertThat(
                        rows(
                                "select official_id, level, observed_on, withdrawn from evidence where source = 'QUIZ' order by id"))
                .containsExactly(an + " 1 2026-12-09 false", huong + " 1 2026-12-09 false", an + " 1 2026-12-09 true");
        assertThat(rows("select official_id from level_proposal")).containsExactly(String.valueOf(huong));
    }

    @Test
    void aQuizMarkedAnewThatStaysPassedStaysEvidenceOfTheDayOfPassing() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        graded(quiz, an, 1, 50, "2026-12-09T02:00:00Z");
        clock.advance(Duration.ofDays(200));

        regraded(quiz, an, 90);

        assertThat(rows("select observed_on, withdrawn from evidence where source = 'QUIZ'"))
                .containsExactly("2026-12-09 false");
    }

    @Test
    void aModuleThatAsksForAQuizIsCompletedWhenItIsPassedAndNotAnyMoreWhenMarkedAnewItIsNot() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        asked("2026-12-08", quiz, 80);
        settle();
        assertThat(standing.service().hasCompleted(an, module)).isFalse();

        graded(quiz, an, 1, 79, "2026-12-09T02:00:00Z");
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        graded(quiz, an, 2, 80, "2026-12-10T02:00:00Z");
        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        assertThat(rows("select completed_on from module_completion")).containsExactly("2026-12-10");
        assertThat(rows("select max(level) from level_proposal")).containsExactly("3");

        regraded(quiz, an, 60);
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(rows("select max(level) from level_proposal")).containsExactly("1");
    }

    @Test
    void aQuizThatIsAskedForAfterTheLastMeetingTakesNothingBack() {
        long quiz = city.quiz(module, 50);
        asked("2026-12-09", quiz, null);

        settle();

        assertThat(standing.service().hasCompleted(an, module)).isTrue();
    }

    @Test
    void askingForAQuizWeighsTheSessionsThatEndTodayAnewAndTheOneThatFollowsItIsTakenInstead() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-12-08T09:00:00Z")));
        city.run("update coaching_session set ends_at = '2026-12-08 04:00' where id = ?1", session);
        settle();
        long first = city.quiz(module, 50);
        asking.ask(module, first, null);
        entityManager.flush();
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(events.fired()).last().isInstanceOfSatisfying(ModuleQuizAsked.class, asked -> assertThat(
                        asked.quizId())
                .isEqualTo(first));

        clock.advance(Duration.ofDays(30));
        long next = city.quiz(module, 50);
        graded(next, an, 1, 70, "2027-01-05T02:00:00Z");
        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        asking.ask(module, next, null);
        entityManager.flush();

        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        asking.ask(module, next, null);
        assertThat(asking.require(module).asked()).hasSize(2);
    }

    @Test
    void onlyAnOpenedQuizOfTheModuleAndAMarkThatCanBeReachedAreTaken() {
        long other = city.quiz(city.module("M02", "Hộ tịch"), 50);
        long quiz = city.quiz(module, 50);
        assertThatThrownBy(() -> asking.ask(module, other, null)).isInstanceOf(ReviewRefusedException.class);
        assertThatThrownBy(() -> asking.ask(module, quiz, 0)).isInstanceOf(ReviewRefusedException.class);
        assertThatThrownBy(() -> asking.ask(module, quiz, 101)).isInstanceOf(ReviewRefusedException.class);
        city.run("update quiz set status = 'DRAFT' where id = ?1", quiz);
        assertThatThrownBy(() -> asking.ask(module, quiz, null)).isInstanceOf(ReviewRefusedException.class);
    }

    @Test
    void whatAPersonHasOfAModuleIsExplainedMetAndMissing() {
        long quiz = city.quiz(module, 50);
        asked("2026-12-01", quiz, 60);
        service.currentUser = signedIn(an);

        MyCompletion before = service.mine(module);
        assertThat(before.needs()).containsExactlyInAnyOrder(CompletionNeed.QUIZ);
        assertThat(before.quiz().quiz().mark()).isEqualTo(60);
        assertThat(before.completedOn()).isNull();

        graded(quiz, an, 1, 60, "2026-12-09T02:00:00Z");
        MyCompletion after = service.mine(module);
        assertThat(after.needs()).isEmpty();
        assertThat(after.completedOn()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(after.quiz().passedOn()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void aQuizThatAskedBySomethingOutOfDateIsNamedAndCountsWhileWhatIsLeftPasses() {
        long quiz = city.quiz(module, 50);
        asked("2026-12-01", quiz, null);
        service.currentUser = signedIn(an);
        long attempt = graded(quiz, an, 1, 60, "2026-12-09T02:00:00Z");
        given(attempt, 1, "REVIEWED", "Luật A", "Luật A", null);
        assertThat(service.mine(module).quiz().stale()).isEmpty();

        given(attempt, 2, "REVIEWED", "Luật B", "Luật B", "2026-12-09");
        given(attempt, 3, "REVIEWED", "Luật B", "Luật B", "2026-12-10");
        given(attempt, 4, "DRAFT", "Luật C", "Luật D", "2026-12-08");
        given(attempt, 5, "RETIRED", null, null, null);

        MyCompletion mine = service.mine(module);
        assertThat(mine.quiz().stale())
                .extracting(stale -> stale.reason() + " " + stale.document() + " " + stale.until() + " " + stale.now())
                .containsExactlyInAnyOrder(
                        "ENDED Luật B 2026-12-09 Luật B",
                        "REPLACED Luật C 2026-12-08 Luật D",
                        "RETIRED null null null");
        assertThat(mine.quiz().isMet()).isTrue();
        assertThat(mine.completedOn()).isNotNull();
    }

    @Test
    void aPassedQuizCountsToTheLastDayOfWhatItRestsOnAndNotTheDayAfterWithoutAnybodyActing() {
        city.proven(module, city.competency("C01"), 3);
        long next = city.module("M02", "Hộ tịch");
        city.run("insert into module_prerequisite (module_id, required_module_id) values (?1, ?2)", next, module);
        long quiz = city.quiz(module, 50);
        asked("2026-12-01", quiz, 80);
        service.currentUser = signedIn(an);
        restingOn(graded(quiz, an, 1, 90, "2026-12-09T02:00:00Z"), 60, "2026-12-20");
        followQuiz(quiz, an);

        assertThat(shown())
                .containsExactlyInAnyOrder(
                        "ATTENDANCE 1 2026-12-08 - -",
                        "ATTENDANCE 3 2026-12-08 - 2026-12-20",
                        "QUIZ 1 2026-12-09 - 2026-12-20");
        assertThat(rows("select level, coalesce(shown_until, '-') from level_proposal order by level"))
                .containsExactly("1 2028-12-08", "2 2026-12-20", "3 2026-12-20");
        clock.advance(Duration.ofDays(10));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        assertThat(standing.service().missingPrerequisites(an, next)).isEmpty();
        assertThat(service.mine(module).needs()).isEmpty();

        clock.advance(Duration.ofDays(1));

        assertThat(standing.service().hasCompleted(an, module)).isFalse();
        assertThat(standing.service().completedModules(an)).isEmpty();
        assertThat(standing.service().missingPrerequisites(an, next)).hasSize(1);
        MyCompletion mine = service.mine(module);
        assertThat(mine.needs()).containsExactly(CompletionNeed.QUIZ);
        assertThat(mine.completedOn()).isNull();
        assertThat(mine.quiz().ended()).isTrue();
        assertThat(mine.quiz().until()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(rows("select completed_on from module_completion"))
                .as("that it was completed stays")
                .containsExactly("2026-12-09");
        assertThat(rows("select percent, passed from quiz_result")).containsExactly("90.000 true");
    }

    @Test
    void aQuizThatEndedIsEvidenceAnewFromTheDayItIsPassedAgainAndADayBetweenIsNot() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        asked("2026-12-01", quiz, 80);
        restingOn(graded(quiz, an, 1, 90, "2026-12-09T02:00:00Z"), 60, "2026-12-20");
        followQuiz(quiz, an);
        clock.advance(Duration.ofDays(30));

        graded(quiz, an, 2, 85, "2027-01-08T02:00:00Z");

        assertThat(standing.service().hasCompleted(an, module)).isTrue();
        assertThat(shown())
                .containsExactlyInAnyOrder(
                        "ATTENDANCE 1 2026-12-08 - -",
                        "ATTENDANCE 3 2026-12-08 - 2026-12-20",
                        "ATTENDANCE 3 2026-12-08 2027-01-08 -",
                        "QUIZ 1 2026-12-09 - 2026-12-20",
                        "QUIZ 1 2027-01-08 2027-01-08 -");
        assertThat(rows("select level, shown_from, coalesce(shown_until, '-') from level_proposal order by level"))
                .as("what waits for the head is the time that runs")
                .containsExactly("1 2026-12-08 2029-01-08", "2 2027-01-08 2028-12-08", "3 2027-01-08 2028-12-08");
    }

    @Test
    void aRebuildOfWhatEndsAndBeginsAnewChangesNothingAndBringsLostRowsBack() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        asked("2026-12-01", quiz, 80);
        settle();
        restingOn(graded(quiz, an, 1, 90, "2026-12-09T02:00:00Z"), 60, "2026-12-20");
        followQuiz(quiz, an);
        graded(quiz, an, 2, 85, "2027-01-08T02:00:00Z");
        List<String> evidence = shown();
        List<String> stored =
                rows("select level, shown_from, coalesce(shown_until, '-') from level_proposal order by level");
        List<String> completions = rows("select completed_on, coalesce(counts_until, '-') from module_completion");
        int written = rows("select id from evidence").size();

        city.run("delete from level_proposal");
        city.run("delete from module_completion");
        entityManager.clear();
        service.rebuild();
        entityManager.flush();

        assertThat(rows("select id from evidence")).hasSize(written);
        assertThat(shown()).isEqualTo(evidence);
        assertThat(rows("select level, shown_from, coalesce(shown_until, '-') from level_proposal order by level"))
                .isEqualTo(stored);
        assertThat(rows("select completed_on, coalesce(counts_until, '-') from module_completion"))
                .isEqualTo(completions);
    }

    @Test
    void aQuizThatHadEndedWhenItWasPassedIsNoEvidence() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        restingOn(graded(quiz, an, 1, 90, "2026-12-09T02:00:00Z"), 60, "2026-12-08");
        followQuiz(quiz, an);

        assertThat(shown()).isEmpty();
        assertThat(rows("select level from level_proposal")).isEmpty();
    }

    @Test
    void aDocumentOfWhichSomethingElseIsSaidHasTheResultsWeighedAnewOnce() {
        city.proven(module, city.competency("C01"), 3);
        long quiz = city.quiz(module, 50);
        long attempt = graded(quiz, an, 1, 90, "2026-12-09T02:00:00Z");
        restingOn(attempt, 60, "2026-12-20");
        city.run("update quiz_result set to_weigh = true");

        assertThat(service.findToWeigh(10)).containsExactly(new GradedQuiz(quiz, an, module));
        service.weighAnew(service.findToWeigh(10).get(0));
        entityManager.flush();

        assertThat(shown()).containsExactly("QUIZ 1 2026-12-09 - 2026-12-20");
        assertThat(service.findToWeigh(10)).isEmpty();

        city.run("update question_version set legal_until = null");
        entityManager.clear();
        service.weighAnew(new GradedQuiz(quiz, an, module));
        entityManager.flush();
        assertThat(shown()).as("a day that was wrong is taken back").containsExactly("QUIZ 1 2026-12-09 - -");
    }

    /** So many points of an attempt, reached in full, rest on a document with that last day. */
    private void restingOn(long attempt, int points, String until) {
        given(attempt, 1, "REVIEWED", "Luật A", "Luật A", until);
        city.run(
                "update quiz_attempt_question set points = ?2, earned = 1, by_hand = 0 where attempt_id = ?1",
                attempt,
                points);
    }

    /** Evidence that was not taken back: source, level, day, first and last day on which it counts. */
    private List<String> shown() {
        return rows(
                "select source, level, observed_on, coalesce(counts_from, '-'), coalesce(counts_until, '-') from evidence e"
                        + " where withdrawn = false and id = (select max(id) from evidence n where n.official_id = e.official_id"
                        + " and n.competency_id = e.competency_id and n.source = e.source and n.fact_id = e.fact_id"
                        + " and coalesce(n.counts_from, '-') = coalesce(e.counts_from, '-')"
                        + " and (n.source = 'QUIZ' or (n.counts_until is null) = (e.counts_until is null))) order by id");
    }

    /** A question of the attempt, with the document that it rested on when asked, its last day, and the one it rests on now. */
    private void given(long attempt, int position, String status, String then, String now, String until) {
        city.run(
                "insert into question (module_id, status, current_number, title, search_key, type, legal_document, legal_until,"
                        + " written_by, written_at) values (?1, ?2, 1, 'q', 'q', 'ESSAY', ?3, ?4, 0, '2026-01-01')",
                module,
                status,
                now,
                until);
        city.run(
                "insert into question_version (question_id, number, content, legal_document, legal_until, written_by, written_at)"
                        + " select max(id), 1, '{}', ?1, ?2, 0, '2026-01-01' from question",
                then,
                until);
        city.run(
                "insert into quiz_attempt_question (attempt_id, position, question_version_id, points)"
                        + " select ?1, ?2, max(id), 1 from question_version",
                attempt,
                position);
    }

    private static CurrentUser signedIn(long official) {
        CurrentUser user = new CurrentUser();
        user.become(new SignedIn(1, "x", "x", official, Set.of(Role.OFFICIAL), Set.of(), "vi", Instant.EPOCH, 0));
        return user;
    }

    private void asked(String from, long quiz, Integer mark) {
        city.run(
                "insert into module_quiz (module_id, valid_from, quiz_id, pass_percent, set_by, set_at)"
                        + " values (?1, ?2, ?3, ?4, 0, ?2)",
                module,
                from,
                quiz,
                mark);
    }

    private long graded(long quiz, long official, int number, int points, String handedIn) {
        long attempt = city.attempt(quiz, official, number, points, Instant.parse(handedIn));
        followQuiz(quiz, official);
        return attempt;
    }

    /** The newest attempt reached something else after all. */
    private void regraded(long quiz, long official, int points) {
        city.run(
                "update quiz_attempt set points = ?3 where quiz_id = ?1 and official_id = ?2 order by number desc limit 1",
                quiz,
                official,
                points);
        city.run(
                "update quiz_result r join quiz q on q.id = r.quiz_id set r.percent = ?3, r.passed = ?3 >= q.pass_percent,"
                        + " r.passed_at = case when ?3 >= q.pass_percent then coalesce(r.passed_at, '2027-01-01') end"
                        + " where r.quiz_id = ?1 and r.official_id = ?2",
                quiz,
                official,
                points);
        followQuiz(quiz, official);
    }

    private void followQuiz(long quiz, long official) {
        service.followQuiz(quiz, official, module);
        entityManager.flush();
        entityManager.clear();
    }

    private long card() {
        city.run(
                "insert into coaching_card (official_id, module_id, opened_at) values (?1, ?2, '2026-12-08')",
                an,
                module);
        return Long.parseLong(rows("select max(id) from coaching_card").get(0));
    }

    private void entry(long card, String state, String day) {
        city.run(
                "insert into card_entry (card_id, official_id, skill_id, state, coach_id, done_on, note, recorded_at)"
                        + " select ?1, ?2, id, ?3, ?4, ?5, 'x', ?5 from skill where module_id = ?6",
                card,
                an,
                state,
                huong,
                day,
                module);
    }

    private void followSkills(long card) {
        entityManager.flush();
        service.followSkills(card, an, module);
        entityManager.flush();
        entityManager.clear();
    }

    private List<String> rows(String query) {
        return CityRows.lines(entityManager, query);
    }

    @Test
    void whatIsMissingBeforeAModuleIsNamed() {
        long next = city.module("M02", "Hộ tịch");
        city.run("insert into module_prerequisite (module_id, required_module_id) values (?1, ?2)", next, module);
        settle();

        assertThat(standing.service().missingPrerequisites(an, next)).isEmpty();
        assertThat(standing.service().missingPrerequisites(huong, next))
                .extracting(ModuleRow::code)
                .containsExactly("M01");
        assertThat(standing.service().missingPrerequisites(Set.of(an, huong), next))
                .hasEntrySatisfying(an, missing -> assertThat(missing).isEmpty())
                .hasEntrySatisfying(huong, missing -> assertThat(missing).hasSize(1));
        assertThat(standing.service().missingPrerequisites(Set.of(an, huong), module))
                .allSatisfy((id, missing) -> assertThat(missing).isEmpty());
    }

    private void required(String from, int percent) {
        city.run(
                "insert into policy_setting (setting, valid_from, value) values ('REQUIRED_ATTENDANCE', ?1, ?2)",
                from,
                percent);
    }

    private void own(String from, Integer percent) {
        city.run(
                "insert into module_attendance (module_id, valid_from, percent, set_by, set_at) values (?1, ?2, ?3, 0, ?2)",
                module,
                from,
                percent);
    }

    private CompletionChanges settle() {
        CompletionChanges changes = service.settle(session, module);
        entityManager.flush();
        entityManager.clear();
        return changes;
    }

    private void correct(long officialId, String status, int minutes) {
        city.run(
                "delete from attendance where official_id = ?1 and meeting_id in (select id from meeting where number = 2)",
                officialId);
        city.mark(session, 2, officialId, status, minutes);
    }
}

package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AttemptServiceIT {
    private QuizDesk desk;
    private long quiz;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        quiz = desk.opened(
                PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Khổ giấy")), 3),
                PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Lề trái")), 1));
        desk.as(desk.an);
    }

    private Paper begun() {
        return desk.attempts.open(desk.attempts.start(quiz));
    }

    @Test
    void anAttemptIsAnsweredHandedInAndMarked() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(0));
        desk.says(paper, 2, new Answer.Chosen(2));

        desk.attempts.submit(paper.attemptId(), paper.token());

        QuizAttempt attempt = desk.attempt(paper.attemptId());
        assertThat(attempt.status()).isEqualTo(AttemptStatus.GRADED);
        assertThat(attempt.points()).isEqualByComparingTo("3.5");
        assertThat(attempt.percent()).isEqualByComparingTo("87.5");
        assertThat(attempt.passed()).isTrue();
        assertThat(desk.events.fired())
                .filteredOn(QuizGraded.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    QuizGraded graded = (QuizGraded) event;
                    assertThat(graded.officialId()).isEqualTo(desk.an);
                    assertThat(graded.moduleId()).isEqualTo(desk.module);
                    assertThat(graded.passed()).isTrue();
                    assertThat(graded.score()).isEqualByComparingTo("87.5");
                });
    }

    @Test
    void handingInTwiceChangesNothing() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(0));
        desk.attempts.submit(paper.attemptId(), paper.token());
        long version = desk.attempt(paper.attemptId()).version();

        desk.attempts.submit(paper.attemptId(), paper.token());

        assertThat(desk.attempt(paper.attemptId()).version()).isEqualTo(version);
    }

    @Test
    void anotherPersonFindsNoSuchAttempt() {
        Paper paper = begun();

        desk.as(desk.huong);

        assertThatThrownBy(() -> desk.attempts.open(paper.attemptId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.attempts.submit(paper.attemptId(), paper.token()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.attempts.requireResult(paper.attemptId(), Texts.in("vi")))
                .isInstanceOf(NotFoundException.class);
        assertThat(desk.says(paper, 1, new Answer.Chosen(0)).refusal()).isEqualTo("quiz.refused.attemptUnknown");
    }

    @Test
    void whoeverWasAtItWhenItIsOpenedElsewhereLearnsItWithTheNextAnswer() {
        Paper phone = begun();

        Paper desktop = desk.attempts.open(phone.attemptId());

        assertThat(desk.says(phone, 1, new Answer.Chosen(0)).openedIn())
                .isEqualTo(desktop.openedIn())
                .isNotEqualTo(phone.openedIn());
    }

    @Test
    void whatWasAnsweredIsThereOnAnotherDevice() {
        Paper phone = begun();
        desk.says(phone, 2, new Answer.Chosen(1));

        Paper desktop = desk.attempts.open(phone.attemptId());

        assertThat(desktop.sheets().get(0).answer()).isNull();
        assertThat(desktop.sheets().get(1).answer().content())
                .isEqualTo(new Answer.Chosen(1).toJson().toString());
    }

    @Test
    void oneRunsAtATime() {
        begun();

        assertThatThrownBy(() -> desk.attempts.start(quiz))
                .isInstanceOfSatisfying(QuizRefusedException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly("quiz.refused.running"));
    }

    @Test
    void theDeadlineIsTheLimitOrTheEndOfTheWindow() {
        desk.clock.advance(Duration.ofMinutes(50));

        Paper paper = begun();

        assertThat(paper.endsAt()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void somebodyWithMoreTimeHasItOnTopOfLimitAndWindow() {
        desk.as(desk.huong).quizzes.giveExtraTime(quiz, desk.an, 15, "khiếm thị");
        desk.as(desk.an).clock.advance(Duration.ofMinutes(50));

        Paper paper = begun();

        assertThat(paper.endsAt()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(25)));
    }

    @Test
    void anAnswerGivenInTimeArrivesInTheGraceAndALaterOneDoesNot() {
        Paper paper = begun();
        long inTime = desk.clock.millis() + 1_000;
        desk.clock.advance(Duration.ofMinutes(21));
        desk.asSystem().ends.end(paper.attemptId());
        assertThat(desk.attempt(paper.attemptId()).status()).isEqualTo(AttemptStatus.OVERDUE);
        desk.as(desk.an);

        assertThat(desk.says(paper, 1, inTime, new Answer.Chosen(0)).isSaved()).isTrue();
        assertThat(desk.says(paper, 2, new Answer.Chosen(0)).refusal()).isEqualTo("quiz.refused.answerTooLate");
    }

    @Test
    void afterTheGraceTheSystemHandsInWhatThereIs() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(0));
        desk.clock.advance(Duration.ofMinutes(30));

        assertThat(desk.asSystem().ends.findDue()).containsExactly(paper.attemptId());
        desk.ends.end(paper.attemptId());

        assertThat(desk.attempt(paper.attemptId()).percent()).isEqualByComparingTo("75");
        assertThat(desk.ends.findDue()).isEmpty();
    }

    @Test
    void anAttemptWithoutAnAnswerIsAbandonedAndThePersonIsTold() {
        Paper paper = begun();
        desk.clock.advance(Duration.ofMinutes(30));

        desk.asSystem().ends.end(paper.attemptId());

        assertThat(desk.attempt(paper.attemptId()).status()).isEqualTo(AttemptStatus.ABANDONED);
        assertThat(desk.mails).extracting("template").containsExactly("quiz/abandoned");
        assertThat(desk.events.fired()).anyMatch(AttemptAbandoned.class::isInstance);
    }

    @Test
    void anAttemptIsLeftAloneBeforeItsDeadline() {
        Paper paper = begun();
        desk.clock.advance(Duration.ofMinutes(20).minusMillis(1));

        assertThat(desk.asSystem().ends.findDue()).isEmpty();
        desk.ends.end(paper.attemptId());

        assertThat(desk.attempt(paper.attemptId()).status()).isEqualTo(AttemptStatus.IN_PROGRESS);
    }

    @Test
    void anAttemptKeepsTheWordingItSaw() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(0));
        long question = desk.questions
                .find(new QuestionFilter("kho giay", null, null, null, null, false), PageQuery.page(1, 5))
                .rows()
                .get(0)
                .id();
        QuestionDetail detail = desk.questions.requireDetail(question);
        desk.questions.writeAnew(
                question,
                detail.version(),
                new QuestionFacts(desk.module, null, Set.of(), null, null, null),
                null,
                QuizDesk.oneOf("Khổ giấy mới"));

        Paper again = desk.attempts.open(paper.attemptId());

        assertThat(again.sheets().get(0).shown().getString("text")).isEqualTo("Khổ giấy");
    }

    @Test
    void theListSaysWhatIsDueInOneStatement(StatementCounter statements) {
        Paper paper = begun();
        desk.entityManager.flush();
        statements.reset();

        List<MyQuizRow> mine = desk.attempts.mine();

        assertThat(statements.count()).isEqualTo(1);
        assertThat(mine).singleElement().satisfies(row -> {
            assertThat(row.running()).isEqualTo(paper.attemptId());
            assertThat(row.made()).isEqualTo(1);
            assertThat(row.isDue(desk.clock.instant())).isTrue();
        });
    }

    @Test
    void aQuizOfTheEnrolledIsSeenAndBegunByThemAlone() {
        QuizPlan everyone = desk.plan(List.of(PlannedItem.pool(null, 1, 1)));
        long closed = desk.opened(new QuizPlan(
                everyone.moduleId(),
                "Chỉ cho lớp",
                Audience.ENROLLED,
                everyone.opensAt(),
                everyone.closesAt(),
                null,
                0,
                1,
                Keeping.LAST,
                0,
                true,
                true,
                ShownWhen.NEVER,
                ShownWhen.NEVER,
                ShownWhen.NEVER,
                everyone.items()));
        long session = desk.city.session(
                desk.module,
                "OPEN",
                desk.ward,
                desk.clock.instant(),
                desk.clock.instant().plusSeconds(3600));
        desk.city.enrolment(session, desk.an, "ENROLLED");

        desk.as(desk.an);
        assertThat(desk.attempts.mine()).extracting(MyQuizRow::id).contains(closed);
        assertThat(desk.attempts.requireOffer(closed).isStartable()).isTrue();

        desk.as(desk.huong);
        assertThat(desk.attempts.mine()).extracting(MyQuizRow::id).doesNotContain(closed);
        assertThat(desk.attempts.requireOffer(closed).reasons())
                .extracting("key")
                .containsExactly("quiz.refused.notInvited");
    }

    @Test
    void rightAnswersAreShownWhenTheQuizHasClosedAndNotBefore() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(1));
        desk.attempts.submit(paper.attemptId(), paper.token());

        AttemptResult soon = desk.attempts.requireResult(paper.attemptId(), Texts.in("vi"));
        desk.clock.advance(Duration.ofMinutes(70));
        AttemptResult later = desk.attempts.requireResult(paper.attemptId(), Texts.in("vi"));

        assertThat(soon.lines().get(0).given()).containsExactly("Khổ giấy sai");
        assertThat(soon.lines().get(0).reached()).isEqualByComparingTo("0");
        assertThat(soon.lines().get(0).right()).isEmpty();
        assertThat(later.lines().get(0).right()).containsExactly("Khổ giấy đúng");
    }

    /** The window ends after 60 minutes; Hường has 15 more and 10 of grace, and must not be told by An. */
    @Test
    void rightAnswersWaitForWhoeverHasMoreTime() {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(1));
        desk.attempts.submit(paper.attemptId(), paper.token());
        desk.as(desk.huong).quizzes.giveExtraTime(quiz, desk.huong, 15, "khiếm thị");
        desk.clock.advance(Duration.ofMinutes(85).minusMillis(1));

        AttemptResult soon = desk.as(desk.an).attempts.requireResult(paper.attemptId(), Texts.in("vi"));
        desk.clock.advance(Duration.ofMillis(1));
        AttemptResult later = desk.attempts.requireResult(paper.attemptId(), Texts.in("vi"));

        assertThat(soon.lines()).allMatch(line -> line.right().isEmpty());
        assertThat(later.lines()).noneMatch(line -> line.right().isEmpty());
    }

    @Test
    void whatSomebodyPassedIsReadInOneStatement(StatementCounter statements) {
        Paper paper = begun();
        desk.says(paper, 1, new Answer.Chosen(0));
        desk.attempts.submit(paper.attemptId(), paper.token());
        desk.entityManager.flush();
        QuizResultService results = new QuizResultService();
        results.attempts = desk.attemptRows;
        statements.reset();

        List<PassedQuiz> passed = results.passed(List.of(desk.an, desk.huong));

        assertThat(statements.count()).isEqualTo(1);
        assertThat(passed).singleElement().satisfies(quizPassed -> {
            assertThat(quizPassed.officialId()).isEqualTo(desk.an);
            assertThat(quizPassed.moduleId()).isEqualTo(desk.module);
            assertThat(quizPassed.percent()).isEqualByComparingTo("75");
        });
    }

    /** One attempt is allowed; the document of the question asked ends on the third day after. */
    @Test
    void aQuizWhoseDocumentEndedIsWeighedAnewAndMayBePassedAgain() {
        LocalDate today = LocalDate.now(desk.clock);
        desk.as(desk.huong);
        QuestionFacts inForce = facts("Luật A", null);
        long question = desk.questions.write(inForce, "Một", QuizDesk.oneOf("Một"));
        desk.as(desk.an).questions.review(question);
        long other = desk.reviewed(QuizDesk.oneOf("Hai"));
        long asked = desk.opened(PlannedItem.question(question, 3), PlannedItem.question(other, 1));
        desk.city.run("update quiz set closes_at = '2027-12-07' where id = ?1", asked);
        desk.entityManager.clear();
        desk.as(desk.an);
        Paper paper = desk.attempts.open(desk.attempts.start(asked));
        desk.says(paper, 1, new Answer.Chosen(0));
        desk.says(paper, 2, new Answer.Chosen(0));
        desk.attempts.submit(paper.attemptId(), paper.token());
        desk.entityManager.flush();
        assertThat(score(asked).lastDay(50)).isNull();
        assertThat(desk.attempts.requireOffer(asked).reasons()).isNotEmpty();

        desk.as(desk.huong)
                .questions
                .writeAnew(
                        question,
                        desk.questions.requireDetail(question).version(),
                        facts("Luật A", today.plusDays(3)),
                        "Một",
                        QuizDesk.oneOf("Một"));
        desk.entityManager.flush();
        desk.entityManager.clear();

        assertThat(score(asked).lastDay(50)).isEqualTo(today.plusDays(3));
        assertThat(CityRows.lines(desk.entityManager, "select official_id from quiz_result where to_weigh"))
                .containsExactly(String.valueOf(desk.an));
        desk.as(desk.an).clock.advance(Duration.ofDays(3));
        assertThat(desk.attempts.requireOffer(asked).reasons()).isNotEmpty();
        assertThat(attemptMarks(paper.attemptId())).isEqualByComparingTo("4");
        desk.clock.advance(Duration.ofDays(1));
        assertThat(desk.attempts.requireOffer(asked).reasons()).isEmpty();
    }

    private QuestionFacts facts(String document, LocalDate until) {
        return new QuestionFacts(desk.module, null, Set.of(), document, LocalDate.of(2020, 1, 1), until);
    }

    private QuizScore score(long asked) {
        return desk.attemptRows.scores(Set.of(desk.an), Set.of(asked)).get(0);
    }

    private BigDecimal attemptMarks(long attempt) {
        return desk.attempt(attempt).points();
    }

    @Test
    void handingInTwentyQuestionsTakesNoMoreStatementsThanTwo(StatementCounter statements) {
        int two = statementsToHandIn(2, statements);

        assertThat(two).isPositive();
        assertThat(statementsToHandIn(20, statements)).isEqualTo(two);
    }

    private int statementsToHandIn(int questions, StatementCounter statements) {
        long asked = desk.opened(IntStream.range(0, questions)
                .mapToObj(i -> PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Câu " + i)), 1))
                .toArray(PlannedItem[]::new));
        desk.as(desk.an);
        Paper paper = desk.attempts.open(desk.attempts.start(asked));
        for (int position = 1; position <= questions; position++) {
            desk.says(paper, position, new Answer.Chosen(0));
        }
        desk.entityManager.flush();
        desk.entityManager.clear();
        statements.reset();
        desk.attempts.submit(paper.attemptId(), paper.token());
        desk.entityManager.flush();
        int count = statements.count();
        assertThat(desk.attempt(paper.attemptId()).percent()).isEqualByComparingTo("100");
        return count;
    }

    /** Even before it is compressed: a phone on a poor line gets all questions at once. */
    @Test
    void fortyQuestionsOfTextAreUnderSixtyKilobytes() {
        AttemptResource papers = new AttemptResource();
        papers.attempts = desk.attempts;
        Random random = new Random(40);
        long forty = desk.opened(IntStream.range(0, 40)
                .mapToObj(i -> PlannedItem.question(desk.reviewed(longQuestion(random)), 1))
                .toArray(PlannedItem[]::new));
        desk.as(desk.an);

        JsonObject paper = papers.paper(desk.attempts.start(forty));

        assertThat(paper.getJsonArray("questions")).hasSize(40);
        assertThat(paper.toString().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(30_000, 60_000);
    }

    /** About 45 words asked, four choices of 15 and an explanation of 200, which stays where it is. */
    private static QuestionContent longQuestion(Random random) {
        return new SingleChoice(
                new Stem(words(random, 45), words(random, 200), BigDecimal.ONE),
                IntStream.range(0, 4)
                        .mapToObj(i -> Choice.of(words(random, 15), i == 0 ? Weight.FULL : Weight.NONE))
                        .toList(),
                true);
    }

    private static RichText words(Random random, int count) {
        List<String> words =
                List.of("công", "chức", "phường", "tiếp", "nhận", "hồ", "sơ", "đất", "đai", "trong", "thời", "hạn");
        return RichText.ofPlain(
                random.ints(count, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" ")));
    }
}

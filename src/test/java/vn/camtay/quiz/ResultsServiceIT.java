package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class ResultsServiceIT {
    private QuizDesk desk;
    private long paperSize;
    private long quiz;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        paperSize = desk.reviewed(QuizDesk.oneOf("Khổ giấy"));
    }

    private long attempt(long official, int choice, String essay) {
        desk.as(official);
        Paper paper = desk.attempts.open(desk.attempts.start(quiz));
        desk.says(paper, 1, new Answer.Chosen(choice));
        if (essay != null) {
            desk.says(paper, 2, new Answer.Written(essay, List.of()));
        }
        desk.attempts.submit(paper.attemptId(), paper.token());
        return paper.attemptId();
    }

    private void withEssay() {
        quiz = desk.opened(
                PlannedItem.question(paperSize, 2),
                PlannedItem.question(desk.reviewed(QuizDesk.essay("Viết trích yếu")), 4));
    }

    private void withoutEssay() {
        quiz = desk.opened(
                PlannedItem.question(paperSize, 2), PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Lề trái")), 2));
    }

    @Test
    void anAttemptWaitsForAPersonAndIsGradedByTheLastMark() {
        withEssay();
        long id = attempt(desk.an, 0, "V/v trực Trung tâm");
        assertThat(desk.attempt(id).status()).isEqualTo(AttemptStatus.SUBMITTED);

        desk.as(desk.huong).results.mark(id, 2, HandWord.whole(new BigDecimal("3"), "Rõ việc, thiếu hạn."));

        assertThat(desk.attempt(id).status()).isEqualTo(AttemptStatus.GRADED);
        assertThat(desk.attempt(id).points()).isEqualByComparingTo("5");
        assertThat(desk.as(desk.an)
                        .attempts
                        .requireResult(id, Texts.in("vi"))
                        .lines()
                        .get(1)
                        .comment())
                .isEqualTo("Rõ việc, thiếu hạn.");
    }

    @Test
    void aMarkMayBeCorrectedAndTheResultFollows() {
        withEssay();
        long id = attempt(desk.an, 0, "V/v trực");
        desk.as(desk.huong).results.mark(id, 2, HandWord.whole(new BigDecimal("3"), null));

        desk.results.mark(id, 2, HandWord.whole(new BigDecimal("0"), null));

        assertThat(desk.attempt(id).points()).isEqualByComparingTo("2");
        assertThat(desk.attempt(id).passed()).isFalse();
    }

    @Test
    void aMarkKeepsItsBounds() {
        withEssay();
        long id = attempt(desk.an, 0, "V/v trực");
        desk.as(desk.huong);

        assertThatThrownBy(() -> desk.results.mark(id, 2, HandWord.whole(new BigDecimal("4.01"), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> desk.results.mark(id, 2, HandWord.whole(new BigDecimal("-0.01"), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> desk.results.mark(id, 1, HandWord.whole(BigDecimal.ONE, null)))
                .isInstanceOf(QuizRefusedException.class);
        desk.results.mark(id, 2, HandWord.whole(new BigDecimal("4"), null));
        assertThat(desk.attempt(id).points()).isEqualByComparingTo("6");
    }

    @Test
    void anEssayLeftEmptyWaitsForNobody() {
        withEssay();

        assertThat(desk.attempt(attempt(desk.an, 0, null)).status()).isEqualTo(AttemptStatus.GRADED);
    }

    @Test
    void theSheetShowsEverythingButOfNoAttemptThatRuns() {
        withEssay();
        long id = attempt(desk.an, 1, "V/v trực");
        MarkingSheet sheet = desk.as(desk.huong).results.requireSheet(id, Texts.in("vi"));

        assertThat(sheet.isWaiting()).isTrue();
        assertThat(sheet.isComputed()).isTrue();
        assertThat(sheet.lines().get(0).right()).containsExactly("Khổ giấy đúng");
        assertThat(sheet.lines().get(1).given()).containsExactly("V/v trực");

        long running = desk.as(desk.huong).attempts.start(quiz);
        assertThatThrownBy(() -> desk.results.requireSheet(running, Texts.in("vi")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void markingAnewIsSeenBeforeItIsDoneAndKeepsBeforeAndAfter() {
        withoutEssay();
        long wrong = attempt(desk.an, 1, null);
        long right = attempt(desk.huong, 0, null);
        QuestionDetail detail = desk.as(desk.huong).questions.requireDetail(paperSize);
        SingleChoice old = (SingleChoice) detail.content();
        List<Choice> corrected = List.of(
                Choice.of(old.choices().get(0).text(), Weight.NONE),
                Choice.of(old.choices().get(1).text(), Weight.FULL),
                old.choices().get(2));
        desk.questions.writeAnew(
                paperSize,
                detail.version(),
                new QuestionFacts(desk.module, null, Set.of(), null, null, null),
                null,
                new SingleChoice(old.stem(), corrected, true));
        desk.entityManager.flush();
        desk.entityManager.clear();

        List<Regraded> seen = desk.results.tryRegrade(quiz);

        assertThat(seen)
                .extracting(one -> one.attempt().id(), one -> one.before().intValue(), one -> one.after()
                        .intValue())
                .containsExactly(tuple(wrong, 0, 2), tuple(right, 2, 0));
        assertThat(desk.attempt(wrong).points()).isEqualByComparingTo("0");

        desk.results.regrade(quiz);

        assertThat(desk.attempt(wrong).points()).isEqualByComparingTo("2");
        assertThat(desk.attempt(right).points()).isEqualByComparingTo("0");
        assertThat(desk.entityManager
                        .createQuery(
                                "SELECT r.pointsBefore, r.pointsAfter FROM Regrade r ORDER BY r.id", Object[].class)
                        .getResultList())
                .hasSize(2);
        assertThat(desk.events.fired()).anyMatch(QuizRegraded.class::isInstance);
        assertThat(desk.results.regrade(quiz)).isEmpty();
        assertThat(desk.as(desk.an)
                        .attempts
                        .requireResult(wrong, Texts.in("vi"))
                        .regrades())
                .singleElement()
                .satisfies(regrade -> {
                    assertThat(regrade.before()).isEqualByComparingTo("0");
                    assertThat(regrade.after()).isEqualByComparingTo("2");
                });
    }

    @Test
    void attemptsAreListedInTwoStatementsAndFiguresReadInTwo(StatementCounter statements) {
        withoutEssay();
        attempt(desk.an, 0, null);
        attempt(desk.huong, 1, null);
        desk.entityManager.flush();
        statements.reset();

        assertThat(desk.results.attempts(quiz, PageQuery.page(1, 10)).rows())
                .extracting(AttemptRow::fullName)
                .containsExactly("Nguyễn Văn An", "Đặng Thị Hường");
        assertThat(statements.count()).isEqualTo(2);
        statements.reset();
        QuizFigures figures = desk.results.figures(quiz);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(figures.attempts()).isEqualTo(2);
        assertThat(figures.items().get(0).facility()).isEqualTo(0.5);
        assertThat(desk.results.titles(figures)).containsEntry(paperSize, "Khổ giấy");
    }

    @Test
    void markingManyAttemptsAnewTakesNoMoreStatementsThanOne(StatementCounter statements) {
        withoutEssay();
        attempt(desk.an, 0, null);
        int tried = statementsOf(statements, () -> desk.results.tryRegrade(quiz));
        int done = statementsOf(statements, () -> desk.results.regrade(quiz));

        attempt(desk.huong, 1, null);
        attempt(desk.city.official("Lê Thị Bích", desk.ward), 2, null);

        assertThat(desk.results.tryRegrade(quiz)).isEmpty();
        assertThat(statementsOf(statements, () -> desk.results.tryRegrade(quiz)))
                .isEqualTo(tried)
                .isPositive();
        assertThat(statementsOf(statements, () -> desk.results.regrade(quiz))).isEqualTo(done);
    }

    private int statementsOf(StatementCounter statements, Runnable work) {
        desk.entityManager.flush();
        desk.entityManager.clear();
        desk.as(desk.huong);
        statements.reset();
        work.run();
        return statements.count();
    }

    @Test
    void choicesAreCountedInTheAuthorsOrder() {
        QuizPlan plain = desk.plan(List.of(PlannedItem.question(paperSize, 1)));
        quiz = desk.opened(new QuizPlan(
                plain.moduleId(),
                "Trộn",
                plain.audience(),
                plain.opensAt(),
                plain.closesAt(),
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
                plain.items()));
        for (long person : List.of(desk.an, desk.huong)) {
            desk.as(person);
            Paper paper = desk.attempts.open(desk.attempts.start(quiz));
            int place = paper.sheets().get(0).shown().getJsonArray("choices").stream()
                    .map(value -> ((JsonString) value).getString())
                    .toList()
                    .indexOf("Khổ giấy sai");
            desk.says(paper, 1, new Answer.Chosen(place));
            desk.attempts.submit(paper.attemptId(), paper.token());
        }

        assertThat(desk.results.choices(quiz, paperSize))
                .extracting(ChoiceCount::taken)
                .containsExactly(0, 2, 0);
        assertThat(desk.results.choices(quiz, paperSize).get(2).isIdle()).isFalse();
    }

    @Test
    void extraTimeIsListedWithItsReason() {
        withoutEssay();
        desk.as(desk.huong).quizzes.giveExtraTime(quiz, desk.an, 15, "khiếm thị");
        desk.quizzes.giveExtraTime(quiz, desk.an, 20, "khiếm thị");

        assertThat(desk.quizzes.extraTimes(quiz))
                .extracting(ExtraTimeRow::fullName, ExtraTimeRow::minutes)
                .containsExactly(tuple("Nguyễn Văn An", 20));
    }
}

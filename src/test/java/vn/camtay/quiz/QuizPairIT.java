package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class QuizPairIT {
    private QuizDesk desk;
    private long before;
    private long after;

    @BeforeEach
    void twoQuizzes(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        PlannedItem paper = PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Khổ giấy")), 1);
        PlannedItem margin = PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Lề trái")), 1);
        before = desk.opened(paper, margin);
        after = desk.opened(paper, margin);
    }

    /** One point for each right answer of the two; the first choice is right. */
    private void takes(long official, long quiz, int right) {
        desk.clock.advance(Duration.ofSeconds(10));
        desk.as(official);
        Paper paper = desk.attempts.open(desk.attempts.start(quiz));
        desk.says(paper, 1, new Answer.Chosen(right > 0 ? 0 : 1));
        desk.says(paper, 2, new Answer.Chosen(right > 1 ? 0 : 1));
        desk.attempts.submit(paper.attemptId(), paper.token());
    }

    private void paired() {
        desk.as(desk.huong).quizzes.pair(after, before);
    }

    @Test
    void aPairIsKeptToldAndTakenBack() {
        paired();
        desk.entityManager.flush();
        desk.entityManager.clear();

        assertThat(desk.quizzes.requireDetail(after).pretestId()).isEqualTo(before);
        assertThat(desk.results.posttests(before)).extracting(PairedQuiz::id).containsExactly(after);
        assertThat(desk.events.fired())
                .filteredOn(QuizChanged.class::isInstance)
                .hasSize(5);

        paired();
        assertThat(desk.events.fired())
                .filteredOn(QuizChanged.class::isInstance)
                .hasSize(5);

        desk.quizzes.pair(after, null);
        assertThat(desk.quizzes.requireDetail(after).pretestId()).isNull();
        assertThat(desk.results.gain(after)).isEmpty();
    }

    @Test
    void whoTookBothSeesWhatTheyGainedOnTheResultOfTheSecond() {
        takes(desk.an, before, 1);
        takes(desk.an, after, 2);
        assertThat(ownGain(after)).as("not paired yet").isNull();
        paired();
        desk.as(desk.an);

        assertThat(ownGain(before)).isNull();
        assertThat(ownGain(after)).satisfies(gain -> {
            assertThat(gain.before()).isEqualByComparingTo("50");
            assertThat(gain.after()).isEqualByComparingTo("100");
            assertThat(gain.points()).isEqualByComparingTo("50");
            assertThat(gain.sentence()).isEqualTo("quiz.result.gain.up");
        });
        desk.city.run("update quiz set show_marks = 'NEVER' where id = ?1", before);
        desk.entityManager.clear();
        assertThat(ownGain(after)).as("marks of the first are hidden").isNull();
    }

    @Test
    void whoTookThemTheOtherWayRoundSeesNoGain() {
        takes(desk.an, after, 2);
        takes(desk.an, before, 1);
        paired();
        desk.as(desk.an);

        assertThat(ownGain(after)).isNull();
    }

    private OwnGain ownGain(long quiz) {
        long attempt = desk.attemptRows.of(quiz, desk.an).get(0).id();
        return desk.attempts.requireResult(attempt, Texts.in("vi")).gain();
    }

    @Test
    void aClosedQuizMayStillBePairedAndACircleIsRefused() {
        desk.as(desk.huong).quizzes.close(after);
        paired();

        assertThatThrownBy(() -> desk.quizzes.pair(before, after)).isInstanceOf(QuizRefusedException.class);
        assertThat(desk.quizzes.requireDetail(before).pretestId()).isNull();
        assertThatThrownBy(() -> desk.quizzes.pair(after + 1000, before)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aQuizOfAnotherModuleIsNoPretestNeitherInThePageNorInTheDatabase() {
        long other = desk.city.module("M09", "Tiếp công dân");
        QuizPlan plan = desk.plan(List.of(PlannedItem.pool(null, 1, 1)));
        long foreign = desk.as(desk.huong)
                .quizzes
                .plan(new QuizPlan(
                        other,
                        "Khác",
                        plan.audience(),
                        plan.opensAt(),
                        plan.closesAt(),
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
                        plan.items()));

        assertThatThrownBy(() -> desk.quizzes.pair(after, foreign)).isInstanceOf(QuizRefusedException.class);
        assertThatThrownBy(() -> desk.entityManager
                        .createNativeQuery("update quiz set pretest_id = ?1 where id = ?2")
                        .setParameter(1, foreign)
                        .setParameter(2, after)
                        .executeUpdate())
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void oneOfAPairStaysInItsModule() {
        QuizPlan plan = desk.plan(List.of());
        long draft = desk.as(desk.huong).quizzes.plan(plan);
        desk.quizzes.pair(draft, before);
        long other = desk.city.module("M09", "Tiếp công dân");
        QuizPlan moved = new QuizPlan(
                other,
                plan.title(),
                plan.audience(),
                plan.opensAt(),
                plan.closesAt(),
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
                List.of());
        long version = desk.quizzes.requireDetail(draft).version();

        assertThatThrownBy(() -> desk.quizzes.shape(draft, version, moved))
                .isInstanceOfSatisfying(
                        QuizRefusedException.class,
                        refusal -> assertThat(refusal.reasons().get(0).key()).isEqualTo("quiz.refused.moduleOfPair"));
    }

    /** Of two points: An 1 then 2, Hường only before, Bích only after, Cúc the wrong way round. */
    @Test
    void theGainIsReadFromFirstMarkedAttemptsInTwoStatements(StatementCounter statements) {
        long bich = desk.city.official("Lê Thị Bích", desk.ward);
        long cuc = desk.city.official("Phạm Thị Cúc", desk.ward);
        paired();
        takes(desk.an, before, 1);
        takes(desk.huong, before, 0);
        takes(cuc, after, 0);
        takes(cuc, before, 2);
        takes(desk.an, after, 2);
        takes(bich, after, 2);
        desk.entityManager.flush();
        statements.reset();

        QuizGain gain = desk.results.gain(after).orElseThrow();

        assertThat(statements.count()).isEqualTo(2);
        assertThat(gain.pretest().id()).isEqualTo(before);
        assertThat(gain.whole()).isEqualTo(new LearningGain(1, 50, 100, 1, 1, 1));
        assertThat(gain.units()).extracting(QuizGain.UnitGain::unitName).containsExactly("Phường Hải Dương");
        assertThat(gain.people())
                .extracting(PersonGain::fullName)
                .containsExactly("Nguyễn Văn An", "Lê Thị Bích", "Phạm Thị Cúc", "Đặng Thị Hường");
        assertThat(gain.people().get(0).normalised()).isEqualTo(1);
    }

    @Test
    void peopleOfADivisionCountForTheWard() {
        long division = desk.city.unit("10525-01", "DIVISION", "Phòng Kinh tế", desk.ward);
        long bich = desk.city.official("Lê Thị Bích", division);
        paired();
        takes(bich, before, 0);
        takes(bich, after, 1);
        desk.entityManager.flush();

        assertThat(desk.results.gain(after).orElseThrow().people())
                .extracting(PersonGain::unitName)
                .containsExactly("Phường Hải Dương");
    }
}

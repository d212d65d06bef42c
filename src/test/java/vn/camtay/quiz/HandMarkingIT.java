package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** An answer of 10 points, marked by a rubric of two criteria that give 4 together. */
@ExtendWith(DatabaseExtension.class)
class HandMarkingIT {
    private QuizDesk desk;
    private long binh;
    private long chi;
    private long question;

    @BeforeEach
    void question(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        binh = desk.city.official("Trần Văn Bình", desk.ward);
        chi = desk.city.official("Lê Thị Chi", desk.ward);
        question = desk.reviewed(new Essay(
                Stem.of(RichText.ofPlain("Soạn tờ trình.")),
                Essay.Form.TEXT_AND_FILE,
                RichText.EMPTY,
                List.of(
                        Essay.Criterion.of(
                                "Căn cứ",
                                List.of(
                                        new Essay.Level("Không nêu", BigDecimal.ZERO),
                                        new Essay.Level("Nêu thiếu", BigDecimal.ONE),
                                        new Essay.Level("Nêu đủ", new BigDecimal("3")))),
                        new Essay.Criterion("Trình bày", BigDecimal.ONE))));
    }

    /** Handed in by An; the quiz was made by Hường. */
    private long handedIn(Integer tolerance) {
        long quiz = desk.as(desk.huong).quizzes.plan(desk.plan(List.of(PlannedItem.question(question, 10))));
        desk.quizzes.askForSecondMarker(quiz, tolerance);
        desk.quizzes.open(quiz);
        desk.as(desk.an);
        Paper paper = desk.attempts.open(desk.attempts.start(quiz));
        desk.says(paper, 1, new Answer.Written("Kính gửi", List.of()));
        desk.attempts.submit(paper.attemptId(), paper.token());
        return paper.attemptId();
    }

    /** A trainer who neither made the quiz nor coordinates. */
    private ResultsService trainer(long officialId) {
        desk.currentUser.become(new SignedIn(
                officialId + 1000,
                "user" + officialId,
                "Somebody",
                officialId,
                Set.of(Role.OFFICIAL, Role.TRAINER),
                Set.of(),
                "vi",
                desk.clock.instant(),
                1));
        return desk.results;
    }

    private static HandWord picks(String grounds, String layout, String comment) {
        return new HandWord(null, List.of(new BigDecimal(grounds), new BigDecimal(layout)), comment);
    }

    private MarkersView seen(long attempt) {
        return desk.results.requireSheet(attempt, Texts.in("vi")).lines().get(0).markers();
    }

    private AttemptResult.Line official(long attempt) {
        return desk.as(desk.an)
                .attempts
                .requireResult(attempt, Texts.in("vi"))
                .lines()
                .get(0);
    }

    @Test
    void theMarkIsTheSumOfTheLevelsAndTheOfficialSeesThem() {
        long attempt = handedIn(null);

        trainer(binh).mark(attempt, 1, picks("1", "0.5", "Thiếu căn cứ."));

        assertThat(desk.attempt(attempt).points()).isEqualByComparingTo("3.75");
        assertThat(desk.results.requireSheet(attempt, Texts.in("vi")).isComputed())
                .isFalse();
        assertThat(seen(attempt).picks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ONE, new BigDecimal("0.5"));
        AttemptResult.Line line = official(attempt);
        assertThat(line.comment()).isEqualTo("Thiếu căn cứ.");
        assertThat(line.rubric())
                .extracting(Judged::text, Judged::level)
                .containsExactly(tuple("Căn cứ", "Nêu thiếu"), tuple("Trình bày", ""));
    }

    @Test
    void aLaterWordOfOneMarkerReplacesTheOneBefore() {
        long attempt = handedIn(null);
        trainer(binh).mark(attempt, 1, picks("1", "0.5", null));

        trainer(chi).mark(attempt, 1, picks("3", "1", null));

        assertThat(desk.attempt(attempt).points()).isEqualByComparingTo("10");
    }

    @Test
    void pointsThatNoLevelGivesAreRefused() {
        long attempt = handedIn(null);

        assertThatThrownBy(() -> trainer(binh).mark(attempt, 1, picks("2", "1", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> trainer(binh).mark(attempt, 1, HandWord.whole(BigDecimal.TEN, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyMarksTheirOwnAttempt() {
        long attempt = handedIn(null);

        assertThatThrownBy(() -> trainer(desk.an).mark(attempt, 1, picks("3", "1", null)))
                .isInstanceOf(QuizRefusedException.class)
                .hasMessageContaining("ownAttempt");
        assertThat(seen(attempt).open()).isFalse();
    }

    @Test
    void neitherMarkerSeesTheOthersWordBeforeBothAreIn() {
        long attempt = handedIn(30);
        trainer(binh).mark(attempt, 1, picks("3", "0", "Bình nói"));

        trainer(chi);
        assertThat(desk.results.requireSheet(attempt, Texts.in("vi")).toString())
                .doesNotContain("Bình nói");
        assertThat(seen(attempt).picks()).isEmpty();
        assertThat(seen(attempt).open()).isTrue();
        assertThat(desk.attempt(attempt).status()).isEqualTo(AttemptStatus.SUBMITTED);
        assertThat(official(attempt).reached()).isNull();
        assertThat(official(attempt).toString()).doesNotContain("Bình nói").doesNotContain("Căn cứ");

        trainer(chi).mark(attempt, 1, picks("3", "1", "Chi nói"));

        assertThat(seen(attempt).words()).extracting(MarkersView.Word::comment).containsExactly("Bình nói", "Chi nói");
        assertThat(desk.attempt(attempt).points()).isEqualByComparingTo("8.75");
        assertThat(official(attempt).comment()).isEqualTo("Bình nói\nChi nói");
        assertThat(official(attempt).rubric()).extracting(Judged::level).containsExactly("Nêu đủ", "");
        assertThat(desk.events.fired()).hasAtLeastOneElementOfType(MarkAgreed.class);
        assertThatThrownBy(() -> trainer(chi).mark(attempt, 1, picks("0", "0", null)))
                .hasMessageContaining("bothIn");
    }

    @Test
    void onePersonIsNotBothMarkers() {
        long attempt = handedIn(30);
        trainer(binh).mark(attempt, 1, picks("3", "0", null));

        trainer(binh).mark(attempt, 1, picks("3", "1", null));

        assertThat(seen(attempt).stage()).isEqualTo("SECOND");
        assertThat(desk.attempt(attempt).status()).isEqualTo(AttemptStatus.SUBMITTED);
    }

    @Test
    void marksTooFarApartWaitForAThirdPerson() {
        long attempt = handedIn(20);
        trainer(binh).mark(attempt, 1, picks("0", "0", "Không đạt"));
        desk.as(chi).results.mark(attempt, 1, picks("3", "1", "Rất tốt"));

        assertThat(seen(attempt).stage()).isEqualTo("THIRD");
        assertThat(desk.attempt(attempt).status()).isEqualTo(AttemptStatus.SUBMITTED);
        assertThat(official(attempt).comment()).isNull();
        // Chi coordinates, but has marked; Bình is neither coordinator nor maker
        for (Runnable word : List.<Runnable>of(
                () -> desk.as(chi).results.mark(attempt, 1, picks("1", "1", null)),
                () -> trainer(binh).mark(attempt, 1, picks("1", "1", null)))) {
            assertThatThrownBy(word::run).hasMessageContaining("thirdWord");
        }

        trainer(desk.huong).mark(attempt, 1, picks("1", "1", "Đạt một phần"));

        assertThat(desk.attempt(attempt).points()).isEqualByComparingTo("5");
        assertThat(official(attempt).comment()).isEqualTo("Đạt một phần");
        assertThat(official(attempt).rubric()).extracting(Judged::level).containsExactly("Nêu thiếu", "");
    }

    @Test
    void theListSaysWhomAnAttemptWaitsFor(StatementCounter statements) {
        long attempt = handedIn(20);
        trainer(binh);
        assertThat(waits(attempt)).isEqualTo(new MarkWait("FIRST", true, false));

        desk.results.mark(attempt, 1, picks("0", "0", null));
        assertThat(waits(attempt)).isEqualTo(new MarkWait("SECOND", false, true));
        trainer(chi);
        assertThat(waits(attempt)).isEqualTo(new MarkWait("SECOND", true, false));

        desk.results.mark(attempt, 1, picks("3", "1", null));
        assertThat(waits(attempt)).isEqualTo(new MarkWait("THIRD", false, true));
        trainer(desk.huong);
        statements.reset();
        assertThat(waits(attempt)).isEqualTo(new MarkWait("THIRD", true, false));
        assertThat(statements.count())
                .as("the attempt, two for the list, one for what it waits for")
                .isEqualTo(4);
        desk.results.mark(attempt, 1, picks("1", "1", null));
        assertThat(waits(attempt)).isNull();
    }

    @Test
    void aTrainersOwnAttemptDoesNotWaitForThem() {
        long attempt = handedIn(20);
        trainer(desk.an);

        assertThat(waits(attempt)).isEqualTo(new MarkWait("FIRST", false, false));
    }

    @Test
    void withOneMarkerTheListSaysNoMore() {
        long attempt = handedIn(null);

        assertThat(waits(attempt)).isNull();
    }

    private MarkWait waits(long attempt) {
        long quiz = desk.attempt(attempt).quizId();
        return desk.results
                .waits(desk.results.attempts(quiz, PageQuery.page(1, 10)).rows())
                .get(attempt);
    }

    @Test
    void aSecondMarkerIsAskedForOnlyInADraft() {
        long quiz = desk.opened(PlannedItem.question(question, 10));

        assertThatThrownBy(() -> desk.quizzes.askForSecondMarker(quiz, 10)).isInstanceOf(QuizRefusedException.class);
        long draft = desk.quizzes.plan(desk.plan(List.of(PlannedItem.question(question, 10))));
        assertThatThrownBy(() -> desk.quizzes.askForSecondMarker(draft, 101)).isInstanceOf(InvalidInputException.class);
        desk.quizzes.askForSecondMarker(draft, 100);
        assertThat(desk.quizzes.requireDetail(draft).secondMarkerTolerance()).isEqualTo(100);
    }
}

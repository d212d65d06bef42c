package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.camtay.competency.CompletionRule.Evidence;
import vn.camtay.competency.CompletionRule.Part;
import vn.camtay.quiz.QuizScore;
import vn.camtay.quiz.QuizStatus;
import vn.camtay.standing.CompletedBy;

/** Five meetings of 100 minutes, from Monday 7/12/2026 on. */
class CompletionRuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final CompletedBy ATTENDED = new CompletedBy(7, MONDAY, 100, 100, 80);

    @Test
    void theRequiredShareCompletesAndAMinuteLessDoesNot() {
        assertThat(completion(80, there(1, 100), there(2, 100), there(3, 100), there(4, 100), there(5, 0)))
                .contains(new CompletedBy(7, MONDAY.plusDays(3), 400, 500, 80));
        assertThat(completion(80, there(1, 100), there(2, 100), there(3, 100), there(4, 99), there(5, 0)))
                .isEmpty();
    }

    @Test
    void aMeetingJustlyExcusedIsNotCounted() {
        assertThat(completion(80, there(1, 100), there(2, 100), there(3, 100), excused(4), excused(5)))
                .contains(new CompletedBy(7, MONDAY.plusDays(2), 300, 300, 80));
    }

    @Test
    void anAbsenceWithoutJustReasonIsCounted() {
        assertThat(completion(80, there(1, 100), there(2, 100), there(3, 100), there(4, 0), there(5, 0)))
                .isEmpty();
    }

    @Test
    void whoeverWasExcusedFromEverythingHasNotCompleted() {
        assertThat(completion(1, excused(1), excused(2))).isEmpty();
        assertThat(completion(1)).isEmpty();
        assertThat(completion(1, there(1, 0))).isEmpty();
    }

    @Test
    void theDayIsTheLastOneOnWhichThePersonWasThere() {
        assertThat(completion(60, there(3, 100), there(1, 100), there(2, 100), there(4, 0), there(5, 0)))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(2));
    }

    @Test
    void theWholeIsAskedForAtAHundredPercent() {
        assertThat(completion(100, there(1, 100))).isPresent();
        assertThat(completion(100, there(1, 99))).isEmpty();
    }

    @Test
    void aModuleWithoutSkillsIsCompletedByAttending() {
        assertThat(CompletionRule.completion(ATTENDED, RequiredSkills.NONE, RequiredQuiz.NONE))
                .contains(ATTENDED);
    }

    @Test
    void allRequiredSkillsCompleteItAndOneFewerDoesNot() {
        assertThat(CompletionRule.completion(ATTENDED, new RequiredSkills(3, 2, null, null), RequiredQuiz.NONE))
                .isEmpty();
        assertThat(CompletionRule.completion(
                        ATTENDED, new RequiredSkills(3, 3, MONDAY.minusDays(1), null), RequiredQuiz.NONE))
                .contains(ATTENDED);
        assertThat(CompletionRule.completion(
                        ATTENDED, new RequiredSkills(3, 3, MONDAY.plusDays(20), null), RequiredQuiz.NONE))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(20));
    }

    @Test
    void havingBeenThereShowsTheLevelOfTheModuleOnlyWhenNothingElseIsMissing() {
        assertThat(CompletionRule.shown(3, true)).isEqualTo(3);
        assertThat(CompletionRule.shown(3, false)).isEqualTo(1);
    }

    @Test
    void aQuizThatIsAskedForCompletesItWhenPassedOnTheDayOfTheLastOfAll() {
        assertThat(CompletionRule.completion(ATTENDED, RequiredSkills.NONE, quiz(null)))
                .isEmpty();
        assertThat(CompletionRule.completion(ATTENDED, RequiredSkills.NONE, quiz(MONDAY.minusDays(3))))
                .contains(ATTENDED);
        assertThat(CompletionRule.completion(
                        ATTENDED, new RequiredSkills(1, 1, MONDAY.plusDays(2), null), quiz(MONDAY.plusDays(5))))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(5));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        RequiredSkills skills = new RequiredSkills(2, 1, null, null);
        assertThat(CompletionRule.missing(null, skills, quiz(null)))
                .containsExactly(CompletionNeed.ATTENDANCE, CompletionNeed.SKILLS, CompletionNeed.QUIZ);
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, quiz(null)))
                .containsExactly(CompletionNeed.QUIZ);
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, RequiredQuiz.NONE))
                .isEmpty();
    }

    @Test
    void theMarkPassesAndAThousandthLessDoesNotOnTheDayOfTheFirstAttemptThatReachesIt() {
        List<AskedQuiz> asked = List.of(asked(1, 5, 80));

        assertThat(RequiredQuiz.of(asked, List.of(score(5, "79.999", 79_999, 1)), ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, null, null));
        assertThat(RequiredQuiz.of(
                        asked,
                        List.of(score(5, "90", 60_000, 1), score(5, "90", 80_000, 2), score(5, "90", 90_000, 3)),
                        ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, MONDAY.plusDays(1), 5L));
        assertThat(RequiredQuiz.of(asked, List.of(score(6, "100", 100_000, 1)), ZoneOffset.UTC)
                        .isMet())
                .isFalse();
    }

    @Test
    void whatCountsDecidesAndNotTheBestAttempt() {
        assertThat(RequiredQuiz.of(List.of(asked(1, 5, 80)), List.of(score(5, "70", 90_000, 1)), ZoneOffset.UTC)
                        .isMet())
                .isFalse();
        assertThat(RequiredQuiz.of(
                        List.of(asked(1, 5, 80)),
                        List.of(score(5, "80", 79_999, 1), score(5, "80", 79_999, 2)),
                        ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, MONDAY.plusDays(1), 5L));
    }

    @Test
    void aSessionAsksForTheQuizOfItsLastDayAndTakesThoseThatCameAfter() {
        List<AskedQuiz> asked =
                List.of(asked(20, 7, 50), new AskedQuiz(day(10), null, null, null, null, null), asked(1, 5, 50));

        assertThat(AskedQuiz.acceptedFor(asked, day(0))).isEmpty();
        assertThat(AskedQuiz.acceptedFor(asked, day(1)))
                .extracting(AskedQuiz::quizId)
                .containsExactly(7L, 5L);
        assertThat(AskedQuiz.acceptedFor(asked, day(10))).isEmpty();
        assertThat(AskedQuiz.acceptedFor(asked, day(20)))
                .extracting(AskedQuiz::quizId)
                .containsExactly(7L);
        assertThat(RequiredQuiz.of(List.of(), List.of(), ZoneOffset.UTC)).isEqualTo(RequiredQuiz.NONE);
    }

    private static LocalDate day(int number) {
        return MONDAY.plusDays(number - 1L);
    }

    private static RequiredQuiz quiz(LocalDate on) {
        return new RequiredQuiz(true, on, on == null ? null : 5L);
    }

    private static AskedQuiz asked(int from, long quiz, int mark) {
        return new AskedQuiz(day(from), quiz, "x", QuizStatus.OPEN, null, mark);
    }

    private static QuizScore score(long quiz, String counted, int points, int day) {
        return new QuizScore(
                7,
                quiz,
                new BigDecimal(counted),
                BigDecimal.valueOf(points),
                100_000,
                day(day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private static Part there(int number, int minutes) {
        return new Part(MONDAY.plusDays(number - 1), minutes, 100, false);
    }

    private static Part excused(int number) {
        return new Part(MONDAY.plusDays(number - 1), 0, 100, true);
    }

    private static Optional<CompletedBy> completion(int percent, Part... parts) {
        return CompletionRule.attended(new Evidence(7, List.of(parts), percent));
    }
}

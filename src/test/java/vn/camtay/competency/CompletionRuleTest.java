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
import vn.camtay.competency.CompletionRule.Whole;
import vn.camtay.quiz.QuizScore;
import vn.camtay.quiz.QuizStatus;
import vn.camtay.standing.CompletedBy;

/** Five meetings of 100 minutes, from Monday 7/12/2026 on. */
class CompletionRuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final CompletedBy ATTENDED = new CompletedBy(7, MONDAY, 100, 100, 80);
    private static final Shown PROVEN = new Shown(7, 1, 3, MONDAY, 4L, null);

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
        assertThat(completed(RequiredSkills.NONE, RequiredQuiz.NONE)).contains(ATTENDED);
    }

    @Test
    void allRequiredSkillsCompleteItAndOneFewerDoesNot() {
        assertThat(completed(new RequiredSkills(3, 2, null, null), RequiredQuiz.NONE))
                .isEmpty();
        assertThat(completed(new RequiredSkills(3, 3, MONDAY.minusDays(1), null), RequiredQuiz.NONE))
                .contains(ATTENDED);
        assertThat(completed(new RequiredSkills(3, 3, MONDAY.plusDays(20), null), RequiredQuiz.NONE))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(20));
    }

    @Test
    void havingBeenThereShowsTheLevelOfTheModuleOnlyWhenNothingElseIsMissing() {
        assertThat(CompletionRule.attending(PROVEN, List.of(new Whole(MONDAY, null))))
                .containsExactly(PROVEN);
        assertThat(CompletionRule.attending(PROVEN, List.of())).containsExactly(PROVEN.atLevel(1));
    }

    @Test
    void theLevelOfTheModuleIsShownAsLongAsTheQuizIsEvidenceAndTheLowestAfterwards() {
        assertThat(CompletionRule.attending(PROVEN, List.of(new Whole(day(3), day(30)))))
                .containsExactly(PROVEN.atLevel(1), PROVEN.within(null, day(30)));
        assertThat(CompletionRule.attending(PROVEN, List.of(new Whole(day(3), day(30)), new Whole(day(60), null))))
                .containsExactly(PROVEN.atLevel(1), PROVEN.within(null, day(30)), PROVEN.within(day(60), null));
        assertThat(CompletionRule.attending(PROVEN.atLevel(1), List.of(new Whole(day(3), day(30)))))
                .as("the lowest needs no time of its own")
                .containsExactly(PROVEN.atLevel(1));
    }

    @Test
    void aQuizThatIsEvidenceForATimeCompletesTheModuleForThatTime() {
        assertThat(completed(RequiredSkills.NONE, passed(pass(1, 30)))).hasValueSatisfying(completed -> {
            assertThat(completed.on()).isEqualTo(ATTENDED.on());
            assertThat(completed.until()).isEqualTo(day(30));
            assertThat(completed.isOn(day(30))).isTrue();
            assertThat(completed.isOn(day(31))).isFalse();
        });
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, passed(pass(2, 30)), day(30)))
                .isEmpty();
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, passed(pass(2, 30)), day(31)))
                .containsExactly(CompletionNeed.QUIZ);
    }

    @Test
    void aQuizThatEndedBeforeTheLastOfAllWasReachedCompletesNothingUntilItIsPassedAnew() {
        RequiredSkills skills = new RequiredSkills(1, 1, day(40), null);

        assertThat(completed(skills, passed(pass(2, 39)))).isEmpty();
        assertThat(completed(skills, passed(pass(2, 40)))).isPresent();
        assertThat(completed(skills, passed(pass(2, 39), pass(60, 0)))).hasValueSatisfying(completed -> {
            assertThat(completed.on()).isEqualTo(day(60));
            assertThat(completed.until()).isNull();
        });
    }

    @Test
    void passedAgainInTimeItGoesOnAndPassedLaterItBeginsAnew() {
        assertThat(QuizPass.joined(List.of(pass(2, 30), pass(31, 50)))).containsExactly(pass(2, 50));
        assertThat(QuizPass.joined(List.of(pass(32, 50), pass(2, 30)))).containsExactly(pass(2, 30), pass(32, 50));
        assertThat(QuizPass.joined(List.of(pass(2, 30), pass(5, 20)))).containsExactly(pass(2, 30));
        assertThat(QuizPass.joined(List.of(pass(2, 0), pass(5, 20)))).containsExactly(pass(2, 0));
        assertThat(QuizPass.joined(List.of(pass(2, 1)))).as("ended before").isEmpty();
    }

    private static QuizPass pass(int on, int until) {
        return new QuizPass(5, day(on), until == 0 ? null : day(until));
    }

    private static RequiredQuiz passed(QuizPass... passes) {
        return new RequiredQuiz(true, QuizPass.joined(List.of(passes)));
    }

    private static Optional<CompletedBy> completed(RequiredSkills skills, RequiredQuiz quiz) {
        return CompletionRule.completion(ATTENDED, CompletionRule.whole(ATTENDED, skills, quiz));
    }

    @Test
    void aQuizThatIsAskedForCompletesItWhenPassedOnTheDayOfTheLastOfAll() {
        assertThat(completed(RequiredSkills.NONE, quiz(null))).isEmpty();
        assertThat(completed(RequiredSkills.NONE, quiz(MONDAY.minusDays(3)))).contains(ATTENDED);
        assertThat(completed(new RequiredSkills(1, 1, MONDAY.plusDays(2), null), quiz(MONDAY.plusDays(5))))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(5));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        RequiredSkills skills = new RequiredSkills(2, 1, null, null);
        assertThat(CompletionRule.missing(null, skills, quiz(null), MONDAY))
                .containsExactly(CompletionNeed.ATTENDANCE, CompletionNeed.SKILLS, CompletionNeed.QUIZ);
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, quiz(null), MONDAY))
                .containsExactly(CompletionNeed.QUIZ);
        assertThat(CompletionRule.missing(ATTENDED, RequiredSkills.NONE, RequiredQuiz.NONE, MONDAY))
                .isEmpty();
    }

    @Test
    void theMarkPassesAndAThousandthLessDoesNotOnTheDayOfTheFirstAttemptThatReachesIt() {
        List<AskedQuiz> asked = List.of(asked(1, 5, 80));

        assertThat(RequiredQuiz.of(asked, List.of(score(5, "79.999", 79_999, 1)), ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, List.of()));
        assertThat(RequiredQuiz.of(
                        asked,
                        List.of(score(5, "90", 60_000, 1), score(5, "90", 80_000, 2), score(5, "90", 90_000, 3)),
                        ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, List.of(new QuizPass(5, MONDAY.plusDays(1), null))));
        assertThat(RequiredQuiz.of(asked, List.of(score(6, "100", 100_000, 1)), ZoneOffset.UTC)
                        .isMetOn(MONDAY))
                .isFalse();
    }

    @Test
    void whatCountsDecidesAndNotTheBestAttempt() {
        assertThat(RequiredQuiz.of(List.of(asked(1, 5, 80)), List.of(score(5, "70", 90_000, 1)), ZoneOffset.UTC)
                        .isMetOn(MONDAY))
                .isFalse();
        assertThat(RequiredQuiz.of(
                        List.of(asked(1, 5, 80)),
                        List.of(score(5, "80", 79_999, 1), score(5, "80", 79_999, 2)),
                        ZoneOffset.UTC))
                .isEqualTo(new RequiredQuiz(true, List.of(new QuizPass(5, MONDAY.plusDays(1), null))));
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
        return new RequiredQuiz(true, on == null ? List.of() : List.of(new QuizPass(5, on, null)));
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

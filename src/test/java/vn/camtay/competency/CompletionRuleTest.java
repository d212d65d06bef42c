package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.camtay.competency.CompletionRule.Evidence;
import vn.camtay.competency.CompletionRule.Part;
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
        assertThat(CompletionRule.completion(ATTENDED, RequiredSkills.NONE)).contains(ATTENDED);
    }

    @Test
    void allRequiredSkillsCompleteItAndOneFewerDoesNot() {
        assertThat(CompletionRule.completion(ATTENDED, new RequiredSkills(3, 2, null, null)))
                .isEmpty();
        assertThat(CompletionRule.completion(ATTENDED, new RequiredSkills(3, 3, MONDAY.minusDays(1), null)))
                .contains(ATTENDED);
        assertThat(CompletionRule.completion(ATTENDED, new RequiredSkills(3, 3, MONDAY.plusDays(20), null)))
                .map(CompletedBy::on)
                .contains(MONDAY.plusDays(20));
    }

    @Test
    void havingBeenThereShowsTheLevelOfTheModuleOnlyWhenNothingElseIsMissing() {
        assertThat(CompletionRule.shown(3, true)).isEqualTo(3);
        assertThat(CompletionRule.shown(3, false)).isEqualTo(1);
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

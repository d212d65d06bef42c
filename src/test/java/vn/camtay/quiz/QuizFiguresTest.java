package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five people and four questions of one point, computed by hand. */
class QuizFiguresTest {
    /** A row a person: totals 4, 3, 2, 1, 0. */
    private static final double[][] SHEET = {{1, 1, 1, 1}, {1, 1, 1, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};

    private static ItemScores scores(double[][] sheet, int points) {
        ItemScores scores = new ItemScores();
        for (int person = 0; person < sheet.length; person++) {
            for (int question = 0; question < sheet[person].length; question++) {
                scores.add(person + 1, question + 1, sheet[person][question], points);
            }
        }
        return scores;
    }

    @Test
    void facilityIsTheMeanShare() {
        assertThat(QuizFigures.of(scores(SHEET, 1)).items())
                .extracting(ItemFigures::facility)
                .containsExactly(0.8, 0.6, 0.4, 0.2);
    }

    /**
     * Question 1 against the sum of the others (3, 2, 1, 0, 0): means 0.8 and 1.2; covariance (0.2·1.8 + 0.2·0.8 + 0.2·(−0.2) +
     * 0.2·(−1.2) + (−0.8)·(−1.2)) / 5 = 0.24; variances 0.16 and 1.36; r = 0.24 / √0.2176 = 0.5145.
     */
    @Test
    void discriminationIsTheCorrelationWithTheRest() {
        assertThat(QuizFigures.of(scores(SHEET, 1)).items().get(0).discrimination())
                .isCloseTo(0.5145, within(0.0001));
    }

    /**
     * Variances 0.16 + 0.24 + 0.24 + 0.16 = 0.8; of the totals 4, 3, 2, 1, 0: 2; alpha = 4/3 · (1 − 0.8/2) = 0.8.
     */
    @Test
    void alphaIsCronbachs() {
        assertThat(QuizFigures.of(scores(SHEET, 1)).alpha()).isCloseTo(0.8, within(1e-9));
        assertThat(QuizFigures.of(scores(SHEET, 5)).alpha()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void percentsAreSummedUp() {
        QuizFigures figures = QuizFigures.of(scores(SHEET, 1));

        assertThat(figures.attempts()).isEqualTo(5);
        assertThat(figures.mean()).isEqualTo(50);
        assertThat(figures.median()).isEqualTo(50);
        assertThat(figures.deviation()).isCloseTo(35.3553, within(0.0001));
        assertThat(figures.distribution()).containsExactly(1, 0, 1, 0, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void aClassBeginsAtItsTenAndTheLastHoldsTheHundred() {
        double[][] sheet = {{0.0999}, {0.1}, {0.9}, {1}};

        assertThat(QuizFigures.of(scores(sheet, 1)).distribution()).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void whatDoesNotVaryHasNoDiscriminationAndNoAlpha() {
        double[][] alike = {{1, 0}, {1, 0}, {1, 0}};

        QuizFigures figures = QuizFigures.of(scores(alike, 1));

        assertThat(figures.alpha()).isNull();
        assertThat(figures.items()).extracting(ItemFigures::discrimination).containsOnlyNulls();
        assertThat(figures.items().get(0).isEasy()).isTrue();
        assertThat(figures.items().get(1).isHard()).isTrue();
    }

    @Test
    void alphaCountsOnlyQuestionsThatEverybodyWasGiven() {
        ItemScores scores = scores(SHEET, 1);
        scores.add(1, 9, 1, 1);

        assertThat(QuizFigures.of(scores).alpha()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void twoWordingsOfAQuestionAreOneQuestion() {
        ItemScores scores = new ItemScores();
        scores.add(1, 11, 1, 1);
        scores.add(1, 21, 1, 1);
        scores.add(2, 12, 0, 1);
        scores.add(2, 21, 1, 1);

        QuizFigures figures = QuizFigures.of(scores.renamed(Map.of(11L, 1L, 12L, 1L, 21L, 2L)));

        assertThat(figures.items())
                .extracting(ItemFigures::questionId, ItemFigures::attempts, ItemFigures::facility)
                .containsExactly(tuple(1L, 2, 0.5), tuple(2L, 2, 1.0));
    }

    @Test
    void penaltiesNeverPushAnAttemptBelowNothing() {
        double[][] sheet = {{-1, -1}, {1, 1}};

        assertThat(QuizFigures.of(scores(sheet, 1)).mean()).isEqualTo(50);
    }

    @Test
    void nobodyHasTakenItYet() {
        QuizFigures figures = QuizFigures.of(new ItemScores());

        assertThat(figures.attempts()).isZero();
        assertThat(figures.alpha()).isNull();
        assertThat(figures.items()).isEmpty();
    }
}

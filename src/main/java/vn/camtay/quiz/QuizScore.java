package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * A marked attempt of a person at a quiz, and what counts of all of theirs.
 *
 * @param counted   percent that counts by the quiz's way of keeping attempts
 * @param points    of this attempt
 * @param maxPoints that could be had in it
 * @param handedIn  when this attempt was handed in
 */
public record QuizScore(
        long officialId, long quizId, BigDecimal counted, BigDecimal points, int maxPoints, Instant handedIn) {
    private static final int DECIMALS = 3;

    /** Of this attempt, 0 to 100. */
    public BigDecimal percent() {
        return points.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(maxPoints), DECIMALS, RoundingMode.HALF_UP);
    }
}

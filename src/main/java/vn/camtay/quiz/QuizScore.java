package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A marked attempt of a person at a quiz, and what counts of all of theirs.
 *
 * @param counted   percent that counts by the quiz's way of keeping attempts
 * @param points    of this attempt
 * @param maxPoints that could be had in it
 * @param handedIn  when this attempt was handed in
 * @param ending    its answers that rest on documents whose last day is known
 */
public record QuizScore(
        long officialId,
        long quizId,
        BigDecimal counted,
        BigDecimal points,
        int maxPoints,
        Instant handedIn,
        List<EndingAnswers> ending) {
    /** Percent of the points of an attempt that must rest on what is still right for the attempt to show anything. */
    public static final int LEAST_LEFT = 50;

    private static final int DECIMALS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public QuizScore {
        ending = List.copyOf(ending);
    }

    public QuizScore(
            long officialId, long quizId, BigDecimal counted, BigDecimal points, int maxPoints, Instant handedIn) {
        this(officialId, quizId, counted, points, maxPoints, handedIn, List.of());
    }

    /** Of this attempt, 0 to 100. */
    public BigDecimal percent() {
        return percent(points, maxPoints);
    }

    private static BigDecimal percent(BigDecimal points, int maxPoints) {
        return points.multiply(HUNDRED).divide(BigDecimal.valueOf(maxPoints), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The last day on which the attempt is evidence of having passed. From the day after a document ended, answers that rest on it
     * count neither as points nor as points that could be had. The attempt is evidence until the first day on which less than
     * {@value #LEAST_LEFT} % of its points are left, or what is left does not reach the mark; it does not become evidence again
     * when more ends later. Its marks stay what they are. An attempt that was passed only by the average of several must reach
     * what it reached itself.
     *
     * @param mark percent from which on the quiz is passed
     * @return null for good
     */
    public LocalDate lastDay(int mark) {
        BigDecimal needed = BigDecimal.valueOf(mark).min(percent());
        BigDecimal left = points;
        int leftOf = maxPoints;
        for (EndingAnswers group : ending.stream()
                .sorted(Comparator.comparing(EndingAnswers::until))
                .toList()) {
            left = left.subtract(group.points());
            leftOf -= group.maxPoints();
            if (leftOf <= 0
                    || leftOf * 100L < (long) maxPoints * LEAST_LEFT
                    || percent(left, leftOf).compareTo(needed) < 0) {
                return group.until();
            }
        }
        return null;
    }
}

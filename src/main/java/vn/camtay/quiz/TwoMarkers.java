package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the words of two markers give together. Both mark without seeing the other's; marks that differ by no more than the tolerance
 * give their average, others wait for a third person, whose word then stands alone.
 */
final class TwoMarkers {
    private static final int SCALE = 7;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TwoMarkers() {}

    /** What an answer waits for. */
    enum Stage {
        FIRST,
        SECOND,
        THIRD,
        SETTLED
    }

    /** @param share of the question's mark, with seven decimals; null until it is settled */
    record Outcome(Stage stage, BigDecimal share) {}

    /**
     * Shares of the question's mark, 0 to 1.
     *
     * @param first     null while nobody marked, likewise the others
     * @param third     of whoever settled
     * @param tolerance in percent of the question's mark, 0 to 100, inclusive
     */
    static Outcome of(BigDecimal first, BigDecimal second, BigDecimal third, int tolerance) {
        if (first == null) {
            return new Outcome(Stage.FIRST, null);
        }
        if (second == null) {
            return new Outcome(Stage.SECOND, null);
        }
        if (third != null) {
            return new Outcome(Stage.SETTLED, third.setScale(SCALE, RoundingMode.HALF_UP));
        }
        if (first.subtract(second).abs().multiply(HUNDRED).compareTo(BigDecimal.valueOf(tolerance)) > 0) {
            return new Outcome(Stage.THIRD, null);
        }
        return new Outcome(Stage.SETTLED, first.add(second).divide(BigDecimal.valueOf(2), SCALE, RoundingMode.HALF_UP));
    }
}

package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What marking an answer gave, as shares of the question's mark with seven decimals.
 *
 * @param earned what is sure already, −1 to 1; below zero where penalties say so
 * @param byHand what somebody still has to decide, 0 to 1
 */
public record Marking(BigDecimal earned, BigDecimal byHand) {
    private static final int DECIMALS = 7;

    /** Nothing earned and nothing left to decide: also for no answer, and for one that does not fit the question. */
    public static final Marking NOTHING = new Marking(BigDecimal.ZERO, BigDecimal.ZERO);

    /** A person has to mark the whole. */
    public static final Marking BY_HAND = new Marking(BigDecimal.ZERO, BigDecimal.ONE);

    public Marking {
        earned = Numbers.plain(earned.setScale(DECIMALS, RoundingMode.HALF_UP));
        byHand = Numbers.plain(byHand.setScale(DECIMALS, RoundingMode.HALF_UP));
        if (earned.abs().compareTo(BigDecimal.ONE) > 0
                || byHand.signum() < 0
                || earned.abs().add(byHand).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("no share of a mark: " + earned + ", " + byHand);
        }
    }

    static Marking earned(BigDecimal fraction) {
        return new Marking(fraction, BigDecimal.ZERO);
    }

    /** So many of so many right. */
    static Marking share(int right, int of) {
        return earned(BigDecimal.valueOf(right).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP));
    }

    public boolean needsHand() {
        return byHand.signum() > 0;
    }
}

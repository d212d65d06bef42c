package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.camtay.shared.error.InvalidInputException;

/**
 * What a choice or an accepted answer is worth, as a share of the question's mark.
 *
 * @param percent from −100 to 100, both included, at most five decimals (three thirds are written 33.33333); below zero it is a
 *                penalty
 */
public record Weight(BigDecimal percent) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 5;

    /** Everything, nothing. */
    public static final Weight FULL = new Weight(HUNDRED);

    public static final Weight NONE = new Weight(BigDecimal.ZERO);

    /** @throws InvalidInputException when it is out of its bounds */
    public Weight {
        percent = Numbers.plain(percent);
        if (percent.abs().compareTo(HUNDRED) > 0 || percent.scale() > DECIMALS) {
            throw new InvalidInputException("quiz.refused.weight", percent.toPlainString());
        }
    }

    public static Weight of(String percent) {
        return new Weight(new BigDecimal(percent));
    }

    public boolean isFull() {
        return percent.compareTo(HUNDRED) == 0;
    }

    /** From −1 to 1. */
    BigDecimal fraction() {
        return percent.movePointLeft(2);
    }
}

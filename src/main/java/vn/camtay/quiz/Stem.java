package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.camtay.shared.error.InvalidInputException;

/**
 * What every question has.
 *
 * @param text        what is asked; never empty
 * @param explanation shown to everybody once review is allowed; empty for none
 * @param mark        what the question is worth unless a quiz says otherwise: above 0, at most {@value #MAX_MARK}, at most two
 *                    decimals
 */
public record Stem(RichText text, RichText explanation, BigDecimal mark) implements Serializable {
    public static final int MAX_MARK = 100;
    private static final int MARK_DECIMALS = 2;

    /** @throws InvalidInputException when the text is empty or the mark out of its bounds */
    public Stem {
        if (text.isEmpty()) {
            throw new InvalidInputException("quiz.refused.textMissing");
        }
        mark = Numbers.plain(mark);
        if (mark.signum() <= 0 || mark.compareTo(BigDecimal.valueOf(MAX_MARK)) > 0 || mark.scale() > MARK_DECIMALS) {
            throw new InvalidInputException("quiz.refused.mark", mark.toPlainString(), MAX_MARK);
        }
    }

    /** One mark, no explanation. */
    public static Stem of(RichText text) {
        return new Stem(text, RichText.EMPTY, BigDecimal.ONE);
    }
}

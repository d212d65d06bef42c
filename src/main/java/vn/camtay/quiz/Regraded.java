package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What marking anew does to an attempt.
 *
 * @param before points, likewise {@code after}
 */
public record Regraded(AttemptRow attempt, BigDecimal before, BigDecimal after) implements Serializable {
    public boolean isChanged() {
        return before.compareTo(after) != 0;
    }
}

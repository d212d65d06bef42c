package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Which of a person's attempts counts. */
public enum Keeping {
    HIGHEST,
    LAST,
    AVERAGE;

    /** @param percents of the graded attempts, the oldest first, at least one; 0 to 100 with three decimals */
    BigDecimal of(List<BigDecimal> percents) {
        return switch (this) {
            case HIGHEST -> percents.stream().max(BigDecimal::compareTo).orElseThrow();
            case LAST -> percents.get(percents.size() - 1);
            case AVERAGE ->
                percents.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(percents.size()), 3, RoundingMode.HALF_UP);
        };
    }
}

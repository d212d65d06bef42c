package vn.camtay.attendance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a year's duty to be trained a person has done: periods (tiết) present at meetings of the year against the setting.
 *
 * @param asked   periods asked in the year, 0 for none
 * @param present minutes present at meetings that began in the year, by the trainer's mark
 * @legal Decree 171/2025/NĐ-CP: training follows the post and is a duty; the number of periods is a setting of the office
 */
public record YearlyDuty(int asked, TimePresent present) implements Serializable {
    private static final int PERCENT = 100;

    /** The rule: done once the time present, unrounded, reaches the periods asked. */
    public static YearlyDuty of(int asked, TimePresent present) {
        return new YearlyDuty(asked, present);
    }

    public BigDecimal getDone() {
        return present.periods();
    }

    public boolean isMet() {
        return present.exactPeriods().compareTo(BigDecimal.valueOf(asked)) >= 0;
    }

    /** Periods still missing, to one decimal, rounded up so that who lacks a minute is not told nothing; 0 once it is met. */
    public BigDecimal getMissing() {
        return isMet()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(asked)
                        .subtract(present.exactPeriods())
                        .setScale(1, RoundingMode.UP)
                        .stripTrailingZeros();
    }

    /** Share done, 0 to 100, rounded down: 100 only once it is met. */
    public int getPercent() {
        return isMet()
                ? PERCENT
                : present.exactPeriods()
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(asked), 0, RoundingMode.DOWN)
                        .intValue();
    }
}

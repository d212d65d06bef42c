package vn.camtay.attendance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Minutes present, kept apart by how long a period (tiết) was on the day of the meeting, so that a later length changes no
 * record of the past.
 *
 * @param byPeriod minutes present by minutes of a period; lengths without any are left out
 */
public record TimePresent(Map<Integer, Long> byPeriod) implements Serializable {
    public static final TimePresent NONE = new TimePresent(Map.of());

    /** Fine enough to be exact for sums over every length, coarse enough to drop what the divisions left over. */
    private static final int SETTLED = 20;

    public TimePresent {
        Map<Integer, Long> some = new TreeMap<>(byPeriod);
        some.values().removeIf(minutes -> minutes == 0);
        byPeriod = Map.copyOf(some);
    }

    public static TimePresent of(long minutes, int period) {
        return new TimePresent(Map.of(period, minutes));
    }

    public TimePresent plus(TimePresent other) {
        Map<Integer, Long> sum = new TreeMap<>(byPeriod);
        other.byPeriod.forEach((period, minutes) -> sum.merge(period, minutes, Long::sum));
        return new TimePresent(sum);
    }

    public long minutes() {
        return byPeriod.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Periods present, to one decimal, rounded half up once over the whole sum. */
    public BigDecimal periods() {
        return exactPeriods().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Periods present, as exact as sums of thirds and the like can be. */
    public BigDecimal exactPeriods() {
        return byPeriod.entrySet().stream()
                .map(part -> BigDecimal.valueOf(part.getValue())
                        .divide(BigDecimal.valueOf(part.getKey()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SETTLED, RoundingMode.HALF_UP);
    }
}

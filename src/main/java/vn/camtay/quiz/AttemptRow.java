package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * An attempt as those who make quizzes list it.
 *
 * @param unitName    where the person works
 * @param points      null until it is marked, likewise {@code passed}
 * @param submittedAt null while it runs
 */
public record AttemptRow(
        long id,
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        int number,
        AttemptStatus status,
        Instant startedAt,
        Instant submittedAt,
        BigDecimal points,
        int maxPoints,
        Boolean passed)
        implements Serializable {
    /** Of the points, 0 to 100; null until it is marked. */
    public BigDecimal percent() {
        return points == null
                ? null
                : points.multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(maxPoints), 3, RoundingMode.HALF_UP);
    }
}

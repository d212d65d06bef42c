package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private static final List<BigDecimal> PERCENTS =
            List.of(new BigDecimal("40.000"), new BigDecimal("90.000"), new BigDecimal("65.000"));
    private static final Instant CLOSES = Instant.parse("2026-12-07T02:00:00Z");

    @Test
    void theHighestTheLastOrTheAverageCounts() {
        assertThat(Keeping.HIGHEST.of(PERCENTS)).isEqualByComparingTo("90");
        assertThat(Keeping.LAST.of(PERCENTS)).isEqualByComparingTo("65");
        assertThat(Keeping.AVERAGE.of(PERCENTS)).isEqualByComparingTo("65");
        assertThat(Keeping.AVERAGE.of(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO)))
                .isEqualByComparingTo("0.667");
    }

    @Test
    void somethingIsShownFromTheMomentOfClosing() {
        assertThat(ShownWhen.AFTER_CLOSING.isShown(CLOSES, CLOSES.minusNanos(1)))
                .isFalse();
        assertThat(ShownWhen.AFTER_CLOSING.isShown(CLOSES, CLOSES)).isTrue();
        assertThat(ShownWhen.AFTER_SUBMITTING.isShown(CLOSES, CLOSES.minusSeconds(60)))
                .isTrue();
        assertThat(ShownWhen.NEVER.isShown(CLOSES, CLOSES.plusSeconds(60))).isFalse();
    }
}

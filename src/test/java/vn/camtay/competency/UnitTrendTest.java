package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said beside the picture of a unit's trend. */
class UnitTrendTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @Test
    void aChangeCountsFromTheFirstDayOnWhichAnythingWasAsked() {
        UnitTrend trend = trend(point(AUGUST, 0, 0), point(SEPTEMBER, 10, 2), point(OCTOBER, 10, 5));

        assertThat(trend.since()).isEqualTo(SEPTEMBER);
        assertThat(trend.change()).isEqualTo(30);
    }

    @Test
    void oneDayAloneIsNoChange() {
        UnitTrend trend = trend(point(SEPTEMBER, 0, 0), point(OCTOBER, 10, 5));

        assertThat(trend.since()).isNull();
        assertThat(trend.change()).isZero();
    }

    private static UnitTrend trend(UnitTrend.Point... points) {
        return new UnitTrend(10, List.of(points));
    }

    private static UnitTrend.Point point(LocalDate day, int asked, int met) {
        return new UnitTrend.Point(day, new Share(asked, met), 0);
    }
}

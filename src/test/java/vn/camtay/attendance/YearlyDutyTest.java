package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** @legal Decree 171/2025/NĐ-CP: the duty; 40 periods are the office's own initial value */
class YearlyDutyTest {
    @Test
    void itIsMetWithTheLastMinuteAndNotOneEarlier() {
        YearlyDuty short1 = YearlyDuty.of(40, TimePresent.of(1799, 45));
        YearlyDuty met = YearlyDuty.of(40, TimePresent.of(1800, 45));

        assertThat(short1.isMet()).isFalse();
        assertThat(short1.getMissing()).as("rounded up").isEqualByComparingTo("0.1");
        assertThat(short1.getPercent()).isEqualTo(99);
        assertThat(met.isMet()).isTrue();
        assertThat(met.getMissing()).isEqualByComparingTo("0");
        assertThat(met.getPercent()).isEqualTo(100);
    }

    @Test
    void timeUnderAnotherLengthOfAPeriodKeepsItsLength() {
        YearlyDuty duty = YearlyDuty.of(8, TimePresent.of(180, 45).plus(TimePresent.of(180, 60)));

        assertThat(duty.getDone()).isEqualByComparingTo("7");
        assertThat(duty.getMissing()).isEqualByComparingTo("1");
        assertThat(duty.getPercent()).isEqualTo(87);
    }

    @Test
    void whoWasNowhereLacksAllAndAYearThatAsksNothingIsMet() {
        assertThat(YearlyDuty.of(40, TimePresent.NONE).getMissing()).isEqualByComparingTo("40");
        assertThat(YearlyDuty.of(40, TimePresent.NONE).getPercent()).isZero();
        assertThat(YearlyDuty.of(0, TimePresent.NONE).isMet()).isTrue();
    }
}

package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyScheduleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PolicySetting SETTING = PolicySetting.REQUIRED_ATTENDANCE;

    private final PolicySchedule schedule = new PolicySchedule(List.of(
            new PolicyValueRow(2, SETTING, DAY.plusDays(30), 60, null),
            new PolicyValueRow(1, SETTING, DAY, 70, "QĐ 12"),
            new PolicyValueRow(3, PolicySetting.WITHDRAWAL_CUT_OFF, DAY, 48, null)));

    @Test
    void theDefaultHoldsUntilTheDayBeforeTheFirstValue() {
        assertThat(schedule.valueOn(SETTING, DAY.minusDays(1))).isEqualTo(80);
    }

    @Test
    void aValueHoldsFromItsDayUntilTheDayBeforeTheNext() {
        assertThat(schedule.valueOn(SETTING, DAY)).isEqualTo(70);
        assertThat(schedule.valueOn(SETTING, DAY.plusDays(29))).isEqualTo(70);
        assertThat(schedule.valueOn(SETTING, DAY.plusDays(30))).isEqualTo(60);
        assertThat(schedule.valueOn(SETTING, DAY.plusYears(50))).isEqualTo(60);
    }

    @Test
    void settingsDoNotDisturbEachOther() {
        PolicySettings values = schedule.on(DAY);

        assertThat(values.get(SETTING)).isEqualTo(70);
        assertThat(values.get(PolicySetting.WITHDRAWAL_CUT_OFF)).isEqualTo(48);
    }

    @Test
    void whatHoldsIsKeptApartFromWhatComesAndWhatWas() {
        PolicySettingDetail before = PolicySettingDetail.of(SETTING, schedule, DAY.minusDays(1));
        PolicySettingDetail first = PolicySettingDetail.of(SETTING, schedule, DAY);
        PolicySettingDetail second = PolicySettingDetail.of(SETTING, schedule, DAY.plusDays(30));

        assertThat(before.since()).isNull();
        assertThat(before.coming()).extracting(PolicyValueRow::value).containsExactly(70, 60);
        assertThat(first.since()).isEqualTo(DAY);
        assertThat(first.note()).isEqualTo("QĐ 12");
        assertThat(first.coming()).extracting(PolicyValueRow::value).containsExactly(60);
        assertThat(first.past()).isEmpty();
        assertThat(second.value()).isEqualTo(60);
        assertThat(second.past()).extracting(PolicyValueRow::value).containsExactly(70);
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultLiesWithinItsBounds(PolicySetting setting) {
        assertThat(setting.allows(setting.usual())).isTrue();
        assertThat(setting.allows(setting.least())).isTrue();
        assertThat(setting.allows(setting.most())).isTrue();
        assertThat(setting.allows(setting.least() - 1)).isFalse();
        assertThat(setting.allows(setting.most() + 1)).isFalse();
    }
}

package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "WEEK_BEFORE, P7DT0.001S, false",
        "WEEK_BEFORE, P7D, true",
        "WEEK_BEFORE, P1DT0.001S, true",
        "WEEK_BEFORE, P1D, false",
        "DAY_BEFORE, P1DT0.001S, false",
        "DAY_BEFORE, P1D, true",
        "DAY_BEFORE, PT0.001S, true",
        "DAY_BEFORE, PT0S, false",
        "DAY_BEFORE, -PT1S, false"
    })
    void aRuleSpeaksFromItsMomentUntilTheNextOnesOrTheStart(ReminderRule rule, Duration before, boolean speaks) {
        Instant now = START.minus(before);

        assertThat(START.isAfter(rule.startsAfter(now)) && !START.isAfter(rule.startsUntil(now)))
                .isEqualTo(speaks);
    }

    @Test
    void whoCameInAfterTheRulesMomentIsNotRemindedByIt() {
        Instant moment = START.minus(Duration.ofDays(7));

        assertThat(due(moment).knewInTime()).isTrue();
        assertThat(due(moment.plusMillis(1)).knewInTime()).isFalse();
    }

    private static DueReminder due(Instant since) {
        return new DueReminder(ReminderRule.WEEK_BEFORE, 1, 2, START, since, false);
    }
}

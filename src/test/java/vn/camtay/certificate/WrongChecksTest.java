package vn.camtay.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.MovingClock;

class WrongChecksTest {
    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final WrongChecks checks = new WrongChecks();

    WrongChecksTest() {
        checks.clock = clock;
    }

    @Test
    void anAddressWaitsAfterThirtyWrongOnesAndNobodyElseDoes() {
        add(WrongChecks.MOST - 1);
        assertThat(checks.tooMany("192.0.2.1")).isFalse();

        add(1);
        assertThat(checks.tooMany("192.0.2.1")).isTrue();
        assertThat(checks.tooMany("192.0.2.2")).isFalse();
    }

    @Test
    void tenMinutesAfterTheFirstItMayTryAgain() {
        add(WrongChecks.MOST);
        clock.advance(WrongChecks.WINDOW.minus(Duration.ofSeconds(1)));
        assertThat(checks.tooMany("192.0.2.1")).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(checks.tooMany("192.0.2.1")).isFalse();
        add(1);
        assertThat(checks.tooMany("192.0.2.1")).isFalse();
    }

    private void add(int times) {
        for (int i = 0; i < times; i++) {
            checks.add("192.0.2.1");
        }
    }
}

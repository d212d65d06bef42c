package vn.camtay.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.MovingClock;

class OfficeClockTest {
    private final Clock system = MovingClock.at("2026-11-24T08:00");
    private final Instant past = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    void theOffsetMovesTheClock() {
        OfficeClock clock = new OfficeClock(system, Duration.ofHours(36), true);

        assertThat(clock.instant()).isEqualTo(system.instant().plus(Duration.ofHours(36)));
        assertThat(clock.getZone()).isEqualTo(MovingClock.OFFICE);
    }

    @Test
    void aSetClockGoesBackAfterwardsEvenWhenTheActionFails() {
        OfficeClock clock = new OfficeClock(system, Duration.ZERO, true);

        assertThat(clock.at(past, clock::instant)).isEqualTo(past);
        assertThatThrownBy(() -> clock.at(past, () -> {
                    throw new IllegalArgumentException("planned");
                }))
                .hasMessage("planned");
        assertThat(clock.instant()).isEqualTo(system.instant());
    }

    @Test
    void otherThreadsKeepTheRealTime() {
        OfficeClock clock = new OfficeClock(system, Duration.ZERO, true);

        Instant elsewhere = clock.at(
                past, () -> CompletableFuture.supplyAsync(clock::instant).join());

        assertThat(elsewhere).isEqualTo(system.instant());
    }

    @Test
    void withoutDemoDataTheClockCannotBeSet() {
        OfficeClock clock = new OfficeClock(system, Duration.ZERO, false);

        assertThatThrownBy(() -> clock.at(past, clock::instant)).isInstanceOf(IllegalStateException.class);
    }
}

package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void theFirstFourFailuresCostNothingAndTheFifthHalfAMinute() {
        assertThat(LockOut.BY_NAME.delayAfter(4)).isZero();
        assertThat(LockOut.BY_NAME.delayAfter(5)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theDelayDoublesUpToAQuarterOfAnHour() {
        assertThat(LockOut.BY_NAME.delayAfter(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(LockOut.BY_NAME.delayAfter(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(LockOut.BY_NAME.delayAfter(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LockOut.BY_NAME.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressHasMoreTriesSinceAnOfficeStandsBehindIt() {
        assertThat(LockOut.BY_ADDRESS.delayAfter(29)).isZero();
        assertThat(LockOut.BY_ADDRESS.delayAfter(30)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theWaitHoldsUntilItsEndAndNotAtItsEnd() {
        SignInFailure failure = failed(5);

        assertThat(failure.isBlocked(NOW.plusSeconds(29))).isTrue();
        assertThat(failure.isBlocked(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void whoeverWaitsIsToldTheMinutesRoundedUp() {
        SignInFailure failure = failed(6);

        assertThatThrownBy(() -> failure.refuseWhileBlocked(NOW.plusSeconds(1)))
                .isInstanceOfSatisfying(SignInRefusedException.class, refusal -> {
                    assertThat(refusal.reasons().get(0).key()).isEqualTo("account.refused.signIn.wait");
                    assertThat(refusal.reasons().get(0).arguments().get(0)).isEqualTo(1L);
                });
    }

    @Test
    void aQuietDayForgetsTheFailures() {
        SignInFailure failure = failed(5);

        failure.count(LockOut.BY_NAME, NOW.plus(Duration.ofDays(1)));

        assertThat(failure.failures()).isEqualTo(1);
    }

    @Test
    void aMomentLessThanADayForgetsNothing() {
        SignInFailure failure = failed(5);

        failure.count(LockOut.BY_NAME, NOW.plus(Duration.ofDays(1)).minusNanos(1000));

        assertThat(failure.failures()).isEqualTo(6);
    }

    private static SignInFailure failed(int times) {
        SignInFailure failure = new SignInFailure("account:1");
        for (int i = 0; i < times; i++) {
            failure.count(LockOut.BY_NAME, NOW);
        }
        return failure;
    }
}

package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.camtay.enrolment.Enrolment.Step;

class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Step STEP = new Step(NOW, 7, null);
    private static final Step LATER = new Step(NOW.plusSeconds(60), 8, "ốm");

    @Test
    void aFirstPlaceIsASeat() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);

        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(enrolment.status().holdsSeat()).isTrue();
        assertThat(enrolment.statusSince()).isEqualTo(NOW);
    }

    @Test
    void whoWithdrawsAndComesBackGoesOnCountingMessages() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);
        assertThat(enrolment.takeSequence()).isZero();

        enrolment.withdraw(LATER);
        assertThat(enrolment.takeSequence()).isEqualTo(1);
        assertThat(enrolment.note()).isEqualTo("ốm");
        assertThat(enrolment.changedBy()).isEqualTo(8);

        enrolment.enrol(STEP);
        assertThat(enrolment.takeSequence()).isEqualTo(2);
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void nobodyWithdrawsTwice() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);
        enrolment.withdraw(LATER);

        assertThatThrownBy(() -> enrolment.withdraw(LATER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WITHDRAWN to WITHDRAWN");
    }

    @Test
    void aCancelledSessionTakesItsPeopleWithItForGood() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);
        enrolment.cancelWithSession(LATER);

        assertThat(enrolment.status().holdsSeat()).isFalse();
        assertThatThrownBy(() -> enrolment.enrol(STEP)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheRollSaysMayBeSaidAgainDifferently() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);
        enrolment.settle(EnrolmentStatus.NO_SHOW, STEP);
        enrolment.settle(EnrolmentStatus.ATTENDED, LATER);

        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.ATTENDED);
        assertThat(enrolment.statusSince()).isEqualTo(LATER.at());
    }

    @Test
    void theSameOutcomeAgainLeavesTheRowAlone() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);
        enrolment.settle(EnrolmentStatus.ATTENDED, STEP);
        enrolment.settle(EnrolmentStatus.ATTENDED, LATER);

        assertThat(enrolment.statusSince()).isEqualTo(NOW);
    }

    @Test
    void onlyARollCallOutcomeSettles() {
        Enrolment enrolment = Enrolment.of(3, 5, STEP);

        assertThatThrownBy(() -> enrolment.settle(EnrolmentStatus.WITHDRAWN, STEP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(EnrolmentStatus.class)
    void aSeatIsOnlyLostByWithdrawingOrWithTheSession(EnrolmentStatus from) {
        Set<EnrolmentStatus> lost = EnumSet.noneOf(EnrolmentStatus.class);
        for (EnrolmentStatus to : EnrolmentStatus.values()) {
            if (from.holdsSeat() && from.mayBecome(to) && !to.holdsSeat()) {
                lost.add(to);
            }
        }

        Set<EnrolmentStatus> expected = from == EnrolmentStatus.ENROLLED
                ? EnumSet.of(EnrolmentStatus.WITHDRAWN, EnrolmentStatus.CANCELLED_BY_SESSION)
                : EnumSet.noneOf(EnrolmentStatus.class);
        assertThat(lost).isEqualTo(expected);
    }
}

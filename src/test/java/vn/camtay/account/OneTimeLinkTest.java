package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeLinkTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void aLinkWorksUntilItExpiresAndNotAtThatMoment(LinkPurpose purpose) {
        OneTimeLink link = new OneTimeLink(1, purpose, "token", NOW);

        assertThat(link.isUsable(NOW.plus(purpose.lifetime()).minusNanos(1))).isTrue();
        assertThat(link.isUsable(NOW.plus(purpose.lifetime()))).isFalse();
    }

    @Test
    void aResetLivesHalfAnHourAndAnInvitationAWeek() {
        assertThat(LinkPurpose.RESET.lifetime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(LinkPurpose.INVITATION.lifetime()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aLinkWorksOnce() {
        OneTimeLink link = new OneTimeLink(1, LinkPurpose.RESET, "token", NOW);
        link.use(NOW);

        assertThatThrownBy(() -> link.use(NOW.plusSeconds(1))).isInstanceOf(LinkRefusedException.class);
    }

    @Test
    void aWithdrawnLinkNoLongerWorks() {
        OneTimeLink link = new OneTimeLink(1, LinkPurpose.RESET, "token", NOW);

        link.withdraw(NOW);

        assertThatThrownBy(() -> link.use(NOW)).isInstanceOf(LinkRefusedException.class);
    }

    @Test
    void aCodeIsReadInAnyCaseWithAnySeparators() {
        String code = Secrets.code();

        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}");
        assertThat(Secrets.normalisedCode(code.toLowerCase().replace("-", " ") + " "))
                .isEqualTo(code);
        assertThat(Secrets.normalisedCode(code.replace("-", ""))).isEqualTo(code);
    }
}

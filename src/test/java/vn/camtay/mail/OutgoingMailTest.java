package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutgoingMailTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final RenderedMail TEXT = new RenderedMail("Chào", "text", "<p>html</p>");

    @ParameterizedTest
    @CsvSource({
        "QUEUED, SENDING",
        "SENDING, SENT RETRY GIVEN_UP UNCERTAIN QUEUED",
        "RETRY, SENDING",
        "SENT, ''",
        "GIVEN_UP, QUEUED CLOSED",
        "UNCERTAIN, QUEUED CLOSED SENT RETRY GIVEN_UP",
        "CLOSED, QUEUED",
        "SUPPRESSED, ''",
        "PAPER, HANDED_OVER",
        "HANDED_OVER, ''"
    })
    void theTableOfMovesIsThis(MailStatus from, String to) {
        Set<MailStatus> expected = EnumSet.noneOf(MailStatus.class);
        for (String name : to.split(" ")) {
            if (!name.isEmpty()) {
                expected.add(MailStatus.valueOf(name));
            }
        }
        assertThat(from.next()).isEqualTo(expected);
    }

    @Nested
    class Claiming {
        @ParameterizedTest
        @EnumSource(
                value = MailStatus.class,
                names = {"SUPPRESSED", "PAPER", "SENT", "UNCERTAIN", "GIVEN_UP", "CLOSED", "HANDED_OVER", "SENDING"})
        void aMailThatDoesNotWaitIsNeverTaken(MailStatus status) {
            OutgoingMail mail = mail(status);

            assertThatThrownBy(() -> mail.claim("a", NOW))
                    .isInstanceOf(MailMoveRefusedException.class)
                    .hasMessageContaining(status.name())
                    .hasMessageContaining("SENDING");
        }

        @Test
        void theLeaseLastsTwoMinutes() {
            OutgoingMail mail = claimed();

            assertThat(mail.leaseHasRunOut(NOW.plus(LEASE).minusMillis(1))).isFalse();
            assertThat(mail.leaseHasRunOut(NOW.plus(LEASE))).isTrue();
        }
    }

    @Nested
    class HandingOver {
        @Test
        void theOwnerMayHandOverUntilTheLeaseEndsAndGetsANewOne() {
            OutgoingMail mail = claimed();
            Instant last = NOW.plus(LEASE).minusMillis(1);

            assertThat(mail.handOver("a", TEXT, last)).isTrue();
            assertThat(mail.kept()).contains(TEXT);
            assertThat(mail.leaseHasRunOut(last.plus(LEASE).minusMillis(1))).isFalse();
        }

        @Test
        void nobodyElseMayAndNotTheOwnerAfterTheLease() {
            assertThat(claimed().handOver("b", TEXT, NOW)).isFalse();
            assertThat(claimed().handOver("a", TEXT, NOW.plus(LEASE))).isFalse();
            assertThat(mail(MailStatus.QUEUED).handOver("a", TEXT, NOW)).isFalse();
        }
    }

    @Nested
    class Failing {
        @ParameterizedTest
        @CsvSource({"1, 1", "2, 4", "3, 16", "4, 64"})
        void itIsTriedAgainAfter1And4And16And64Minutes(int failures, int minutes) {
            OutgoingMail mail = mail(MailStatus.QUEUED);
            for (int i = 0; i < failures; i++) {
                mail.claim("a", NOW);
                mail.failed("451 later", false, NOW);
            }

            assertThat(mail.status()).isEqualTo(MailStatus.RETRY);
            assertThat(mail.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        }

        @Test
        void theFifthFailureGivesItUp() {
            OutgoingMail mail = givenUp();

            assertThat(mail.status()).isEqualTo(MailStatus.GIVEN_UP);
            assertThat(mail.tries()).isEqualTo(5);
            assertThat(mail.dueAt()).isNull();
        }

        @Test
        void aRefusedAddressIsGivenUpAtOnce() {
            OutgoingMail mail = claimed();

            mail.failed("550 no such user", true, NOW);

            assertThat(mail.status()).isEqualTo(MailStatus.GIVEN_UP);
        }

        @Test
        void sentAgainByHandItHasAllItsTriesAgain() {
            OutgoingMail mail = givenUp();

            mail.sendAgain(NOW);
            mail.claim("a", NOW);
            mail.failed("451 later", false, NOW);

            assertThat(mail.status()).isEqualTo(MailStatus.RETRY);
            assertThat(mail.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        }
    }

    @Nested
    class LosingTheDispatcher {
        @Test
        void beforeTheHandOverItIsQueuedAgain() {
            OutgoingMail mail = claimed();

            mail.leaseRanOut(NOW.plus(LEASE));

            assertThat(mail.status()).isEqualTo(MailStatus.QUEUED);
            assertThat(mail.dueAt()).isEqualTo(NOW.plus(LEASE));
            assertThat(mail.tries()).isZero();
        }

        @Test
        void afterTheHandOverItIsUncertain() {
            OutgoingMail mail = claimed();
            mail.handOver("a", TEXT, NOW);

            mail.leaseRanOut(NOW.plus(LEASE));

            assertThat(mail.status()).isEqualTo(MailStatus.UNCERTAIN);
            assertThat(mail.dueAt()).isNull();
        }

        @Test
        void aHandOverOfAnEarlierTryDoesNotMakeALaterOneUncertain() {
            OutgoingMail mail = claimed();
            mail.handOver("a", TEXT, NOW);
            mail.failed("451 later", false, NOW);
            mail.claim("a", NOW);

            mail.leaseRanOut(NOW.plus(LEASE));

            assertThat(mail.status()).isEqualTo(MailStatus.QUEUED);
        }

        @Test
        void aSlowDispatcherMayStillSayThatAnUncertainMailWasSent() {
            OutgoingMail mail = claimed();
            mail.handOver("a", TEXT, NOW);
            mail.leaseRanOut(NOW.plus(LEASE));

            assertThat(mail.isLeasedBy("a")).isTrue();
            assertThat(mail.isLeasedBy("b")).isFalse();
            mail.sent(NOW.plus(LEASE));

            assertThat(mail.status()).isEqualTo(MailStatus.SENT);
        }

        @Test
        void afterAPersonDecidedItIsNoLongerTheSlowDispatchers() {
            OutgoingMail mail = claimed();
            mail.handOver("a", TEXT, NOW);
            mail.leaseRanOut(NOW.plus(LEASE));

            mail.sendAgain(NOW);

            assertThat(mail.isLeasedBy("a")).isFalse();
        }
    }

    @Test
    void secretsAreForgottenWhenTheMailIsOut() {
        OutgoingMail mail = claimed();
        assertThat(mail.model()).contains("abc");

        mail.sent(NOW);

        assertThat(mail.model()).doesNotContain("abc");
    }

    @Test
    void aPaperNoticeIsHandedOverOnce() {
        OutgoingMail mail = mail(MailStatus.PAPER);

        mail.handedOverOnPaper(NOW);

        assertThat(mail.status()).isEqualTo(MailStatus.HANDED_OVER);
        assertThatThrownBy(() -> mail.handedOverOnPaper(NOW)).isInstanceOf(MailMoveRefusedException.class);
    }

    private static OutgoingMail givenUp() {
        OutgoingMail mail = mail(MailStatus.QUEUED);
        for (int i = 0; i < 5; i++) {
            mail.claim("a", NOW);
            mail.failed("451 later", false, NOW);
        }
        return mail;
    }

    private static OutgoingMail claimed() {
        OutgoingMail mail = mail(MailStatus.QUEUED);
        mail.claim("a", NOW);
        return mail;
    }

    private static OutgoingMail mail(MailStatus status) {
        return new OutgoingMail(
                new MailDraft("k", 3, "An", "an@example.org", "vi", "a/b", Map.of("secretLink", "abc"), List.of()),
                "Chào",
                status,
                NOW);
    }
}

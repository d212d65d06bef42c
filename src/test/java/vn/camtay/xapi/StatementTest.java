package vn.camtay.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");
    private final Statement statement = Statement.completed("id", 1, 2, 1, "{}", NOW);

    @Test
    void itIsTriedAgainAfterOneFourSixteenAndSixtyFourMinutesThenGivenUp() {
        for (int minutes : new int[] {1, 4, 16, 64}) {
            statement.claim("node", NOW);
            statement.failed("HTTP 503", false, NOW);
            assertThat(statement.status()).isEqualTo(StatementStatus.RETRY);
            assertThat(statement.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        }
        statement.claim("node", NOW);
        statement.failed("HTTP 503", false, NOW);

        assertThat(statement.status()).isEqualTo(StatementStatus.GIVEN_UP);
        assertThat(statement.dueAt()).isNull();
    }

    @Test
    void whatTheStoreWillNeverTakeIsGivenUpAtOnceAndMayBeSentAgain() {
        statement.claim("node", NOW);
        statement.failed("HTTP 400", true, NOW);
        assertThat(statement.status()).isEqualTo(StatementStatus.GIVEN_UP);

        statement.sendAgain(NOW.plusSeconds(60));

        assertThat(statement.status()).isEqualTo(StatementStatus.QUEUED);
        assertThat(statement.tries()).isZero();
        assertThat(statement.dueAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatWasTakenIsNeverSentAgain() {
        statement.claim("node", NOW);
        statement.sent("HTTP 204", NOW);

        assertThatThrownBy(() -> statement.sendAgain(NOW)).isInstanceOf(StatementRefusedException.class);
        assertThatThrownBy(() -> statement.claim("node", NOW)).isInstanceOf(StatementRefusedException.class);
    }

    @Test
    void aLeaseIsOneNodesAndEndsByItself() {
        statement.claim("node", NOW);
        assertThat(statement.isLeasedBy("node")).isTrue();
        assertThat(statement.isLeasedBy("other")).isFalse();
        assertThat(statement.dueAt()).isEqualTo(NOW.plus(Statement.LEASE));

        statement.leaseRanOut(NOW.plus(Statement.LEASE));

        assertThat(statement.isLeasedBy("node")).isFalse();
        assertThat(statement.status()).isEqualTo(StatementStatus.QUEUED);
    }

    @ParameterizedTest
    @CsvSource({
        "200,TAKEN",
        "204,TAKEN",
        "409,TAKEN",
        "400,NEVER",
        "413,NEVER",
        "301,LATER",
        "401,LATER",
        "403,LATER",
        "404,LATER",
        "408,LATER",
        "429,LATER",
        "500,LATER",
        "503,LATER"
    })
    void eachAnswerHasItsConsequence(int status, StoreAnswer.Kind kind) {
        assertThat(StoreAnswer.of(status)).isEqualTo(new StoreAnswer(kind, "HTTP " + status));
    }
}

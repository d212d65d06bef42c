package vn.camtay.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivacyRequestTest {
    private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"CORRECT", "OBJECT", "DELETE"})
    void whatExactlyMustBeSaidButForARequestToSee(RequestKind kind) {
        assertThatThrownBy(() -> make(kind, "  ")).hasMessageContaining("privacy.refused.text");
        assertThatThrownBy(() -> make(kind, "x".repeat(2001))).hasMessageContaining("privacy.refused.text");
        assertThat(make(kind, "x".repeat(2000)).status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(make(RequestKind.SEE, null).status()).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void aKindIsNeeded() {
        assertThatThrownBy(() -> make(null, "x")).hasMessageContaining("privacy.refused.kind");
    }

    @Test
    void anAnswerNeedsWordsAndIsNotOnesOwn() {
        PrivacyRequest request = make(RequestKind.SEE, null);

        assertThatThrownBy(() -> request.answer(true, " ", 2, NOW)).hasMessageContaining("privacy.refused.answer");
        assertThatThrownBy(() -> request.answer(true, "Đã gửi.", 1, NOW)).hasMessageContaining("privacy.refused.own");
        request.answer(false, "Không giữ dữ liệu này.", 2, NOW);

        assertThat(request.status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(request.answer()).isEqualTo("Không giữ dữ liệu này.");
    }

    @Test
    void whatIsSettledStaysSo() {
        PrivacyRequest answered = make(RequestKind.SEE, null);
        answered.take(2, NOW);
        assertThatThrownBy(() -> answered.take(3, NOW)).hasMessageContaining("privacy.refused.settled");
        answered.answer(true, "Đã gửi.", 2, NOW);
        PrivacyRequest withdrawn = make(RequestKind.SEE, null);
        withdrawn.withdraw(NOW);

        for (PrivacyRequest request : new PrivacyRequest[] {answered, withdrawn}) {
            assertThatThrownBy(() -> request.take(2, NOW)).isInstanceOf(PrivacyRefusedException.class);
            assertThatThrownBy(() -> request.answer(true, "x", 2, NOW)).isInstanceOf(PrivacyRefusedException.class);
            assertThatThrownBy(() -> request.withdraw(NOW)).isInstanceOf(PrivacyRefusedException.class);
        }
    }

    private static PrivacyRequest make(RequestKind kind, String text) {
        return PrivacyRequest.of(1, 10L, kind, text, DUE, NOW);
    }
}

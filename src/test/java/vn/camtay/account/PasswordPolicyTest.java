package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.Reason;

class PasswordPolicyTest {
    @Test
    void tenCharactersAreEnoughAndNineAreNot() {
        assertThat(keys("cầu vồng 7", "huongnt")).isEmpty();
        assertThat(keys("cầu vồng7", "huongnt")).containsExactly("account.refused.password.short");
    }

    @Test
    void marksWrittenApartDoNotMakeAPasswordLonger() {
        String nine = Normalizer.normalize("cầu vồng7", Normalizer.Form.NFD);

        assertThat(nine.length()).isGreaterThan(10);
        assertThat(keys(nine, "huongnt")).containsExactly("account.refused.password.short");
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTheMost() {
        String most = "abc ".repeat(PasswordPolicy.MOST / 4);

        assertThat(keys(most, "huongnt")).isEmpty();
        assertThat(keys(most + "d", "huongnt")).containsExactly("account.refused.password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "MatKhau123", "qwertyuiop", "aaaaaaaaaa", "1212121212"})
    void aCommonPasswordIsRefused(String common) {
        assertThat(keys(common, "huongnt")).containsExactly("account.refused.password.common");
    }

    @Test
    void thePasswordMayNotContainTheUserName() {
        assertThat(keys("tôi là HuongNT đây", "huongnt")).containsExactly("account.refused.password.name");
        assertThat(keys("tôi là Huong đây", "huongnt")).isEmpty();
    }

    @Test
    void aVeryShortUserNameMayStandInAPassword() {
        assertThat(keys("một ngày an lành", "an")).isEmpty();
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThat(keys("annvannv", "annv"))
                .containsExactly("account.refused.password.short", "account.refused.password.name");
    }

    private static List<String> keys(String password, String userName) {
        return PasswordPolicy.reasons(password, userName).stream()
                .map(Reason::key)
                .toList();
    }
}

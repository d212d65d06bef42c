package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwords.hash("một câu đủ dài");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("một câu đủ dài", hash)).isTrue();
        assertThat(passwords.matches("một câu đủ dai", hash)).isFalse();
    }

    @Test
    void nobodysPasswordIsComparedAndNeverMatches() {
        assertThat(passwords.matches("một câu đủ dài", null)).isFalse();
    }

    @Test
    void aHashOfWeakerParametersIsOutdated() {
        String weaker = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 2)
                .encode("một câu đủ dài");

        assertThat(passwords.isOutdated(weaker)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("một câu đủ dài"))).isFalse();
    }
}

package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;

class BrowserSessionTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");

    @Test
    void anOfficialStaysInForAWorkingDayEvenWithoutARequest() {
        SignedIn official = signedIn(Role.OFFICIAL);

        assertThat(BrowserSession.isOver(
                        official, MORNING, MORNING.plus(Duration.ofHours(12)).minusMillis(1)))
                .isFalse();
        assertThat(BrowserSession.isOver(official, MORNING.plusSeconds(1), MORNING.plus(Duration.ofHours(12))))
                .isTrue();
    }

    @Test
    void anAdministratorIsOutAfterHalfAnHourWithoutARequest() {
        SignedIn administrator = signedIn(Role.ADMINISTRATOR);
        Instant seen = MORNING.plusSeconds(60);

        assertThat(BrowserSession.isOver(
                        administrator, seen, seen.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isFalse();
        assertThat(BrowserSession.isOver(administrator, seen, seen.plus(Duration.ofMinutes(30))))
                .isTrue();
    }

    @Test
    void onlyPathsOfThisApplicationAreGoneBackTo() {
        assertThat(LocalPath.of("/session/sessions.xhtml?page=2")).isEqualTo("/session/sessions.xhtml?page=2");
        for (String elsewhere : new String[] {
            null,
            "",
            "https://example.org/",
            "//example.org/",
            "/\\example.org",
            "\\/example.org",
            "javascript:go()",
            "/a\r\nSet-Cookie: x",
            "/account/sign-in.xhtml?from=/",
            "/" + "a".repeat(3000)
        }) {
            assertThat(LocalPath.of(elsewhere)).as(elsewhere).isEqualTo("/index.xhtml");
        }
    }

    @Test
    void userNamesComeFromTheGivenNameAndTheInitials() {
        assertThat(UserNames.base("Nguyễn Thị Hương")).isEqualTo("huongnt");
        assertThat(UserNames.base("Đặng Văn Đức")).isEqualTo("ducdv");
        assertThat(UserNames.base("…")).isEqualTo("user");
        assertThat(UserNames.free("huongnt", Set.of("huongnt", "huongnt2"))).isEqualTo("huongnt3");
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn(1, "a", "A", null, Set.of(role), Set.of(), "vi", MORNING, 1);
    }
}

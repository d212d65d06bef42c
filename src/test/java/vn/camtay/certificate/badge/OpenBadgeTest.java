package vn.camtay.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.certificate.CertificateWorld;
import vn.camtay.testkit.MovingClock;

class OpenBadgeTest {
    private static final Issuer ISSUER = new Issuer("https://camtay.example.org", "UBND Thành phố Hải Phòng");
    private final OpenBadge badge = new OpenBadge(ISSUER, MovingClock.OFFICE);

    @Test
    void aBadgeHasTheShapeThatTheSpecificationAsksFor() {
        assertThat(BadgeShape.wrong(badge.credential(CertificateWorld.detail())))
                .isEmpty();
    }

    @Test
    void theShapeIsLookedAtForReal() {
        Map<String, Object> credential = badge.credential(CertificateWorld.detail());
        credential.remove("issuer");
        credential.put("validFrom", "10/12/2026");
        credential.put("issuanceDate", "2026-12-10T01:00:00Z");
        achievement(credential).remove("criteria");

        assertThat(BadgeShape.wrong(credential))
                .containsExactlyInAnyOrder(
                        ".issuer is missing",
                        ".validFrom is 10/12/2026",
                        ".issuanceDate is unknown",
                        "credentialSubject.achievement.criteria is missing");
    }

    @Test
    void theRegisteredClaimsRepeatTheCredential() {
        Map<String, Object> claims = badge.claims(CertificateWorld.detail());

        assertThat(claims)
                .containsEntry("iss", "https://camtay.example.org/api/badge-issuer")
                .containsEntry("jti", "https://camtay.example.org/certificate/check.xhtml?code=7K2M0019ABCDEFGH")
                .containsEntry("sub", subject(claims).get("id"));
        assertThat(claims.get("id")).isEqualTo(claims.get("jti"));
        assertThat(Instant.ofEpochSecond((Long) claims.get("nbf")))
                .isEqualTo(Instant.parse((String) claims.get("validFrom")))
                .isEqualTo("2026-12-10T01:00:00Z");
        assertThat(((Map<?, ?>) claims.get("issuer")).get("id")).isEqualTo(claims.get("iss"));
    }

    @Test
    void itNamesTheHolderAsThePaperDoesAndNothingElseOfThePerson() {
        Map<String, Object> credential = badge.credential(CertificateWorld.detail());

        assertThat(credential.toString())
                .contains("Nguyễn Văn An", "00128/2026/GXN", "Sở Tư pháp", "Đăng ký kết hôn")
                .doesNotContain("@example", "Công chức một cửa", "official");
        assertThat(subject(credential).get("id").toString()).startsWith("urn:uuid:");
    }

    @Test
    void itsPlaceInTheStatusListsComesFromItsNumber() {
        Map<?, ?> status =
                (Map<?, ?>) badge.credential(CertificateWorld.detail()).get("credentialStatus");

        assertThat(status.get("statusListCredential"))
                .isEqualTo("https://camtay.example.org/api/badge-issuer/status/1");
        assertThat(status.get("statusListIndex")).isEqualTo("5");
    }

    private static Map<String, Object> subject(Map<String, Object> credential) {
        Map<String, Object> subject = new HashMap<>();
        ((Map<?, ?>) credential.get("credentialSubject"))
                .forEach((name, value) -> subject.put(String.valueOf(name), value));
        return subject;
    }

    private static Map<?, ?> achievement(Map<String, Object> credential) {
        return (Map<?, ?>) ((Map<?, ?>) credential.get("credentialSubject")).get("achievement");
    }
}

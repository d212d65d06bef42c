package vn.camtay.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.camtay.certificate.CertificateFilter;
import vn.camtay.certificate.CertificateService;
import vn.camtay.certificate.CertificateWorld;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** A certificate of an official, signed as a badge by nimbus-jose-jwt and verified by jose4j with what the issuer publishes. */
@ExtendWith(DatabaseExtension.class)
class BadgeServiceIT {
    @TempDir
    Path temp;

    private final MovingClock clock = MovingClock.at("2026-12-10T08:00");
    private final CurrentUser actor = new CurrentUser();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final BadgeService badges = new BadgeService();
    private final BadgeIssuerService issuer = new BadgeIssuerService();
    private EntityManager entityManager;
    private CertificateService certificates;
    private long an;
    private long binh;
    private long paper;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        certificates = CertificateWorld.over(given, clock, actor, events, new ArrayList<>());
        badges.certificates = certificates;
        badges.keys = new BadgeKeyRepository();
        badges.keys.entityManager = given;
        badges.settings = Settings.read(Map.of(
                "camtay.base.url",
                "https://camtay.example.org",
                "camtay.badge.keys",
                temp.resolve("keys").toString())::get);
        badges.badgeKeys = node("keys");
        badges.currentUser = actor;
        badges.clock = clock;
        badges.events = events;
        issuer.keys = badges.keys;
        issuer.badgeKeys = badges.badgeKeys;
        issuer.lists = new SignedLists();
        issuer.settings = badges.settings;
        issuer.clock = clock;

        CityRows city = new CityRows(given);
        long haiPhong = city.unit("31", "CITY", "Thành phố Hải Phòng", null);
        long department = city.unit("SNV", "DEPARTMENT", "Sở Nội vụ", haiPhong);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", haiPhong);
        an = city.official("Nguyễn Văn An", ward);
        binh = city.official("Đặng Thị Bình", ward);
        long module = city.module("M06", "Đăng ký hộ tịch có yếu tố nước ngoài");
        long session = city.session(
                module,
                "LOCKED",
                department,
                Instant.parse("2026-12-07T01:00:00Z"),
                Instant.parse("2026-12-08T04:00:00Z"));
        city.run(
                "insert into module_completion (official_id, module_id, session_id, completed_on, minutes, counted_minutes,"
                        + " required_percent, recorded_at) values (?1, ?2, ?3, '2026-12-08', 390, 420, 80, '2026-12-10')",
                an,
                module,
                session);
        as(null, Role.COORDINATOR);
        certificates.follow(an, session);
        paper = certificates
                .search(new CertificateFilter(null, null, null), PageQuery.page(1, 1))
                .rows()
                .get(0)
                .id();
        as(an, Role.OFFICIAL);
    }

    /** What a node has of its own: the folder of its keys. */
    private BadgeKeys node(String folder) {
        BadgeKeys node = new BadgeKeys();
        node.keys = badges.keys;
        node.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                work.run();
            }
        };
        node.clock = clock;
        // as short as the signature allows: a longer key takes seconds to draw
        node.folder = new KeyFolder(temp.resolve(folder), 2048);
        return node;
    }

    @Test
    void aSecondLibraryVerifiesTheSignatureWithThePublishedKeys() throws Exception {
        String token = badges.badge(paper).token();

        JsonWebSignature read = read(token);
        assertThat(read.getHeader("alg")).isEqualTo("RS256");
        assertThat(read.getHeader("typ")).isEqualTo("JWT");
        assertThat(read.verifySignature()).isTrue();
        Map<String, Object> claims = JSONObjectUtils.parse(read.getPayload());
        for (String claim : List.of("iss", "jti", "nbf", "sub")) {
            assertThat(claims.remove(claim)).as(claim).isNotNull();
        }
        assertThat(BadgeShape.wrong(claims)).isEmpty();
    }

    @Test
    void theHeaderNamesTheAddressOfTheKeyItself() throws Exception {
        String kid = read(badges.badge(paper).token()).getKeyIdHeaderValue();

        assertThat(kid).startsWith("https://camtay.example.org/api/badge-issuer/keys/");
        Map<String, Object> key =
                issuer.key(kid.substring(kid.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(key).containsEntry("kid", kid).containsEntry("kty", "RSA").doesNotContainKeys("d", "p", "q", "dp");
        assertThat(issuer.key("unknown")).isEmpty();
    }

    @Test
    void aChangedNameBreaksTheSignature() throws Exception {
        String[] parts = badges.badge(paper).token().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        payload.replace("Nguyễn Văn An", "Nguyễn Văn Ân").getBytes(StandardCharsets.UTF_8));
        assertThat(other).isNotEqualTo(parts[1]);

        assertThat(read(parts[0] + "." + other + "." + parts[2]).verifySignature())
                .isFalse();
    }

    @Test
    void theDatabaseHoldsNoPrivateHalf() {
        badges.badge(paper);

        assertThat(CityRows.lines(entityManager, "select public_key from badge_key"))
                .singleElement()
                .asString()
                .contains("\"n\":")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":");
    }

    @Test
    void afterARotationANewKeySignsAndTheOldOneStillVerifies() throws Exception {
        String before = badges.badge(paper).token();
        as(null, Role.ADMINISTRATOR);
        badges.rotate();
        entityManager.flush();
        as(an, Role.OFFICIAL);

        String after = badges.badge(paper).token();

        assertThat(read(after).getKeyIdHeaderValue()).isNotEqualTo(read(before).getKeyIdHeaderValue());
        assertThat(read(before).verifySignature()).isTrue();
        assertThat(read(after).verifySignature()).isTrue();
        assertThat(temp.resolve("keys").toFile().list()).hasSize(1);
        assertThat(events.fired()).last().isInstanceOf(BadgeKeyRetired.class);
    }

    @Test
    void twoNodesSignWithTheirOwnKeysAndBothAreBelieved() throws Exception {
        String here = badges.badge(paper).token();
        badges.badgeKeys = node("other");

        String there = badges.badge(paper).token();

        assertThat(read(here).getKeyIdHeaderValue()).isNotEqualTo(read(there).getKeyIdHeaderValue());
        assertThat(read(here).verifySignature()).isTrue();
        assertThat(read(there).verifySignature()).isTrue();
    }

    @Test
    void theSameFolderGivesTheSameKeyAfterARestart() throws Exception {
        String before = read(badges.badge(paper).token()).getKeyIdHeaderValue();
        badges.badgeKeys = node("keys");

        assertThat(read(badges.badge(paper).token()).getKeyIdHeaderValue()).isEqualTo(before);
    }

    @Test
    void whatAWithdrawnKeySignedIsNotBelievedAnyMore() throws Exception {
        String token = badges.badge(paper).token();
        as(null, Role.ADMINISTRATOR);
        badges.withdraw(badges.keys().get(0).id());
        entityManager.flush();

        assertThatThrownBy(() -> read(token)).isInstanceOf(UnresolvableKeyException.class);
        assertThat(issuer.key(badges.keys().get(0).kid())).isEmpty();
    }

    @Test
    void aRevocationShowsInTheSignedStatusListAndNoBadgeIsGivenOut() throws Exception {
        Map<?, ?> status = (Map<?, ?>)
                JSONObjectUtils.parse(read(badges.badge(paper).token()).getPayload())
                        .get("credentialStatus");
        int index = Integer.parseInt((String) status.get("statusListIndex"));
        assertThat(status.get("statusListCredential"))
                .isEqualTo("https://camtay.example.org/api/badge-issuer/status/0");
        assertThat(StatusListTest.isSet(bits(), index)).isFalse();

        as(null, Role.COORDINATOR);
        certificates.revoke(paper, "Điểm danh hộ.");
        entityManager.flush();

        assertThat(StatusListTest.isSet(bits(), index)).isTrue();
        assertThatThrownBy(() -> badges.badge(paper))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("certificate.refused.revoked");
    }

    private byte[] bits() throws Exception {
        JsonWebSignature list = read(issuer.statusList(0).orElseThrow());
        assertThat(list.verifySignature()).isTrue();
        Map<String, Object> credential = JSONObjectUtils.parse(list.getPayload());
        assertThat(credential.get("type")).isEqualTo(List.of("VerifiableCredential", "BitstringStatusListCredential"));
        return StatusListTest.unpack((String) ((Map<?, ?>) credential.get("credentialSubject")).get("encodedList"));
    }

    @Test
    void anUnchangedListIsNotSignedAnewAndOneThatNobodyNamesIsNotThere() {
        assertThat(issuer.statusList(0)).isEqualTo(issuer.statusList(0));
        assertThat(issuer.statusList(1)).isEmpty();
        assertThat(issuer.statusList(-1)).isEmpty();
    }

    @Test
    void aBadgeIsForItsHolderAndCoordinatorsOnly() {
        as(binh, Role.OFFICIAL);
        assertThatThrownBy(() -> badges.badge(paper)).isInstanceOf(NotFoundException.class);

        as(null, Role.COORDINATOR);
        assertThat(badges.badge(paper).number()).isEqualTo("00001/2026/GXN");
    }

    @Test
    void theProfileSaysWhoIssues() {
        assertThat(issuer.profile())
                .containsEntry("id", "https://camtay.example.org/api/badge-issuer")
                .containsEntry("name", "UBND Thành phố Hải Phòng");
    }

    /** As a stranger would: with the key that the published set has under the header's id. */
    private JsonWebSignature read(String token) throws JoseException {
        JsonWebSignature signature = (JsonWebSignature) JsonWebStructure.fromCompactSerialization(token);
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
        JsonWebKeySet published = new JsonWebKeySet(JSONObjectUtils.toJSONString(issuer.keySet()));
        signature.setKey(new JwksVerificationKeyResolver(published.getJsonWebKeys()).resolveKey(signature, List.of()));
        return signature;
    }

    private void as(Long official, Role role) {
        actor.become(new SignedIn(1, "x", "x", official, Set.of(role), Set.of(), "vi", Instant.EPOCH, 0));
    }
}

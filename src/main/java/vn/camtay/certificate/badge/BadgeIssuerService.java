package vn.camtay.certificate.badge;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.settings.Settings;

/**
 * What anybody needs to verify a badge: who issues them, with which keys, and which are revoked. Open to everybody, since whoever
 * verifies a badge is a stranger; it holds public keys and bits, and no person.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
public class BadgeIssuerService {
    /** The least a verifier needs to ask again, in seconds. */
    static final int KEPT_SECONDS = 300;

    static final String STATUS_TYPE = "vc+jwt";

    @Inject
    BadgeKeyRepository keys;

    @Inject
    BadgeKeys badgeKeys;

    @Inject
    SignedLists lists;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    static Issuer issuer(Settings settings, BadgeKeyRepository keys) {
        return new Issuer(
                settings.baseUrl(), keys.city().map(city -> "UBND " + city).orElse("Camtay"));
    }

    /** The issuer's profile, with the address of its keys. */
    @PermitAll
    public Map<String, Object> profile() {
        Issuer issuer = issuer(settings, keys);
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("@context", List.of(OpenBadge.VC, OpenBadge.OB));
        profile.putAll(issuer.profile());
        return profile;
    }

    /** All keys that verify, as a JSON Web Key Set. */
    @PermitAll
    public Map<String, Object> keySet() {
        Issuer issuer = issuer(settings, keys);
        return Map.of(
                "keys",
                keys.all().stream()
                        .filter(BadgeKeyRow::isVerifying)
                        .map(key -> json(key, issuer))
                        .toList());
    }

    /** One key that verifies. */
    @PermitAll
    public Optional<Map<String, Object>> key(String kid) {
        return keys.find(kid).filter(BadgeKeyRow::isVerifying).map(key -> json(key, issuer(settings, keys)));
    }

    /** Under the name that badges call it by; never a private half, whatever a row holds. */
    private static Map<String, Object> json(BadgeKeyRow key, Issuer issuer) {
        try {
            return new RSAKey.Builder(RSAKey.parse(key.publicKey()).toPublicJWK())
                    .keyID(issuer.keyAddress(key.kid()))
                    .build()
                    .toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException("badge key " + key.id(), e);
        }
    }

    /** Which badges of that list are revoked, signed; empty for a list that no badge names yet. At most four statements. */
    @PermitAll
    public Optional<String> statusList(long number) {
        if (number < 0 || number > keys.newest() / StatusList.SIZE) {
            return Optional.empty();
        }
        Issuer issuer = issuer(settings, keys);
        List<Long> revoked = keys.revoked(number * StatusList.SIZE, (number + 1) * StatusList.SIZE);
        return Optional.of(lists.signed(
                number,
                revoked,
                badgeKeys.signing(),
                key -> Signature.sign(
                        StatusList.credential(
                                issuer,
                                number,
                                revoked,
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()),
                        STATUS_TYPE,
                        key,
                        issuer)));
    }
}

package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.camtay.shared.batch.BatchRunner;

/** Turns case numbers into what is kept of them, with this installation's newest secret; read from the database once. */
@ApplicationScoped
class CaseKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    @Inject
    CardRepository cards;

    @Inject
    BatchRunner transactions;

    @Inject
    Clock clock;

    private volatile Secret secret;

    /** A secret with its number. */
    record Secret(int number, byte[] bytes) {}

    CaseMark mark(CaseReference reference) {
        if (secret == null) {
            CaseKey key = cards.findKey().orElseGet(this::draw);
            secret = new Secret(key.number(), HexFormat.of().parseHex(key.secret()));
        }
        return new CaseMark(hash(secret, reference.normal()), secret.number(), reference.tail());
    }

    private CaseKey draw() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        transactions.inTransaction(() -> cards.addKeyIfAbsent(HexFormat.of().formatHex(bytes), clock.instant()));
        return cards.findKey().orElseThrow();
    }

    private static String hash(Secret secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.camtay.certificate.badge;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.settings.Settings;

/**
 * Gives the key that signs: the one in this node's folder that nobody retired, or a new one, drawn by whoever needs it first. A key's
 * public half is in the database before it signs anything. Private halves of retired keys are deleted.
 */
@ApplicationScoped
class BadgeKeys {
    @Inject
    BadgeKeyRepository keys;

    @Inject
    BatchRunner transactions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    KeyFolder folder;

    @PostConstruct
    void open() {
        folder = new KeyFolder(settings.badgeKeys());
    }

    /** Asks the database each time, for any node may have retired it; the files are read anew, for nodes may share them. */
    synchronized RSAKey signing() {
        RSAKey found = null;
        for (RSAKey key : folder.keys()) {
            Optional<BadgeKeyRow> known = keys.find(key.getKeyID());
            if (known.isEmpty()) {
                register(key);
                found = key;
            } else if (known.get().isSigning()) {
                found = key;
            } else {
                folder.forget(key.getKeyID());
            }
        }
        if (found == null) {
            found = folder.draw();
            register(found);
        }
        return found;
    }

    /** In a transaction of its own: a badge that is already handed out must find its key whatever becomes of the caller. */
    private void register(RSAKey key) {
        transactions.inTransaction(
                () -> keys.addIfAbsent(key.getKeyID(), key.toPublicJWK().toJSONString(), clock.instant()));
    }
}

package vn.camtay.certificate.badge;

import java.io.Serializable;
import java.time.Instant;

/**
 * A key as lists show it.
 *
 * @param publicKey   as a JSON Web Key, never with its private half
 * @param retiredAt   null while it signs
 * @param withdrawnAt null while it verifies
 */
public record BadgeKeyRow(long id, String kid, String publicKey, Instant madeAt, Instant retiredAt, Instant withdrawnAt)
        implements Serializable {
    public boolean isSigning() {
        return retiredAt == null;
    }

    public boolean isVerifying() {
        return withdrawnAt == null;
    }
}

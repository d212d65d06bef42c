package vn.camtay.certificate.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The public half of a key that signs badges. It signs from the moment it is made until it is retired, and verifies what it signed
 * until it is withdrawn, which is done to a key that somebody else may know; neither is ever taken back.
 */
@Entity
@Table(name = "badge_key")
public class BadgeKey extends BaseEntity {
    @Column(name = "kid", nullable = false, updatable = false)
    private String kid;

    @Column(name = "public_key", nullable = false, updatable = false)
    private String publicKey;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected BadgeKey() {}

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    /** Nothing that it signed is believed any more. */
    void withdraw(Instant now) {
        retire(now);
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    boolean signs() {
        return retiredAt == null;
    }

    String kid() {
        return kid;
    }

    BadgeKeyRow row() {
        return new BadgeKeyRow(id(), kid, publicKey, madeAt, retiredAt, withdrawnAt);
    }
}

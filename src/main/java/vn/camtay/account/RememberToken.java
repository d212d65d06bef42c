package vn.camtay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A browser that may sign in again without a password, for 14 days. Each use changes the token; the one before it is honoured
 * for a minute more, since a browser sends several requests at once, and after that betrays a copy: the row goes.
 */
@Entity
@Table(name = "remember_token")
public class RememberToken extends BaseEntity {
    static final Duration LIFETIME = Duration.ofDays(14);
    static final Duration GRACE = Duration.ofMinutes(1);

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private long stamp;

    protected RememberToken() {}

    RememberToken(Account account, String token, Instant now) {
        this.accountId = account.id();
        this.stamp = account.stamp();
        this.tokenHash = Secrets.hash(token);
        this.rotatedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    boolean isCurrent(String hash) {
        return tokenHash.equals(hash);
    }

    /** Whether a token that is no longer the current one may still come from the same browser's parallel request. */
    boolean isInGrace(Instant now) {
        return !now.isAfter(rotatedAt.plus(GRACE));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOf(Account account) {
        return account.id() == accountId && account.stamp() == stamp;
    }

    void rotate(String token, Instant now) {
        previousHash = tokenHash;
        tokenHash = Secrets.hash(token);
        rotatedAt = now;
    }

    long accountId() {
        return accountId;
    }

    String previousHash() {
        return previousHash;
    }
}

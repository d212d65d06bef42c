package vn.camtay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** A link or printed code with which a person sets a password: once, until it expires or another one takes its place. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink extends BaseEntity {
    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(long accountId, LinkPurpose purpose, String token, Instant now) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.tokenHash = Secrets.hash(token);
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    /** Usable until before {@code expiresAt}, and not after its use. */
    boolean isUsable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** @throws LinkRefusedException when it has expired or was used */
    void use(Instant now) {
        if (!isUsable(now)) {
            throw new LinkRefusedException();
        }
        usedAt = now;
    }

    /** Takes an unused link away: the password was set otherwise, or a newer link was made. */
    void withdraw(Instant now) {
        if (isUsable(now)) {
            expiresAt = now;
        }
    }

    long accountId() {
        return accountId;
    }

    LinkPurpose purpose() {
        return purpose;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

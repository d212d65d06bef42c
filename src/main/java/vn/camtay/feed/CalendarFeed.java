package vn.camtay.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A calendar that an account has an address for. Made once an account, kind and subject; renewed, the old address leads nowhere;
 * revoked, the row goes. When it was fetched and what was in it then is noted by the repository, beside the entity.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed extends BaseEntity {
    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private FeedKind kind;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Column(name = "content_hash", insertable = false, updatable = false)
    private String contentHash;

    @Column(name = "content_since", insertable = false, updatable = false)
    private Instant contentSince;

    protected CalendarFeed() {}

    CalendarFeed(long accountId, FeedKind kind, long subjectId, String token, Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.subjectId = subjectId;
        renew(token, now);
    }

    /** Another address; nobody has fetched it yet. */
    void renew(String token, Instant now) {
        tokenHash = FeedToken.hash(token);
        madeAt = now;
        fetchedAt = null;
    }

    public long accountId() {
        return accountId;
    }

    public FeedKind kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }
}

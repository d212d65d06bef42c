package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/** That a coordinator let one clash of a session stand, and why. Written once, never changed. */
@Entity
@Table(name = "session_override")
public class SessionOverride extends BaseEntity {
    static final int NOTE_MAX = 500;

    @Column(name = "session_id", updatable = false)
    private long sessionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClashKind kind;

    @Column(updatable = false)
    private String clash;

    @Column(updatable = false, length = NOTE_MAX)
    private String note;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected SessionOverride() {}

    /** @throws PlanRefusedException without a note, or with one that is too long */
    SessionOverride(long sessionId, Clash clash, String note, long accountId, Instant now) {
        if (note == null || note.isBlank()) {
            throw new PlanRefusedException(Kind.INVALID, List.of(Reason.of("session.refused.overrideReasonMissing")));
        }
        if (note.strip().length() > NOTE_MAX) {
            throw new PlanRefusedException(
                    Kind.INVALID, List.of(Reason.of("session.refused.overrideReasonLong", NOTE_MAX)));
        }
        this.sessionId = sessionId;
        this.kind = clash.kind();
        this.clash = clash.key();
        this.note = note.strip();
        this.accountId = accountId;
        this.madeAt = now;
    }
}

package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * That somebody was asked to train a public session, and what they answered. ASKED when the session opens or they join it; whoever
 * opens or changes it themself has ACCEPTED; a DECLINED one stays, with its reason, when the person no longer trains, and is asked
 * again if they are chosen again.
 */
@Entity
@Table(name = "assignment")
public class Assignment extends BaseEntity {
    static final int REASON_MAX = 500;

    @Column(name = "session_id", updatable = false)
    private long sessionId;

    @Column(name = "official_id", updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    private AssignmentAnswer answer;

    @Column(length = REASON_MAX)
    private String reason;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Assignment() {}

    Assignment(long sessionId, long officialId) {
        this.sessionId = sessionId;
        this.officialId = officialId;
        ask();
    }

    /** Asks, also somebody who declined before; one who accepted is not asked again. */
    void ask() {
        if (answer != AssignmentAnswer.ACCEPTED) {
            this.answer = AssignmentAnswer.ASKED;
            this.reason = null;
            this.answeredAt = null;
        }
    }

    void accept(Instant now) {
        this.answer = AssignmentAnswer.ACCEPTED;
        this.reason = null;
        this.answeredAt = now;
    }

    /** @throws SessionMoveRefusedException without a reason, or with one that is too long */
    void decline(String why, Instant now) {
        if (why == null || why.isBlank()) {
            throw new SessionMoveRefusedException("session.refused.declineReasonMissing");
        }
        if (why.strip().length() > REASON_MAX) {
            throw new SessionMoveRefusedException("session.refused.declineReasonLong", REASON_MAX);
        }
        this.answer = AssignmentAnswer.DECLINED;
        this.reason = why.strip();
        this.answeredAt = now;
    }

    public AssignmentAnswer answer() {
        return answer;
    }
}

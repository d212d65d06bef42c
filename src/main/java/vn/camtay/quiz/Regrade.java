package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** An attempt was marked anew and its points changed: what they were, what they are, by whom and when. Never changes. */
@Entity
@Table(name = "quiz_regrade")
public class Regrade extends BaseEntity {
    @Column(name = "attempt_id", nullable = false, updatable = false)
    private long attemptId;

    @Column(name = "points_before", nullable = false, updatable = false)
    private BigDecimal pointsBefore;

    @Column(name = "points_after", nullable = false, updatable = false)
    private BigDecimal pointsAfter;

    @Column(name = "regraded_by", nullable = false, updatable = false)
    private long regradedBy;

    @Column(name = "regraded_at", nullable = false, updatable = false)
    private Instant regradedAt;

    protected Regrade() {}

    static Regrade of(QuizAttempt attempt, BigDecimal before, long accountId, Instant now) {
        Regrade regrade = new Regrade();
        regrade.attemptId = attempt.id();
        regrade.pointsBefore = before;
        regrade.pointsAfter = attempt.points();
        regrade.regradedBy = accountId;
        regrade.regradedAt = now;
        return regrade;
    }
}

package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/** Minutes that one person has on top in a quiz, with the reason. Attempts that run already keep their deadline. */
@Entity
@Table(name = "quiz_extra_time")
public class ExtraTime extends BaseEntity {
    static final int MINUTES_MAX = 600;
    static final int REASON_LENGTH = 300;

    @Column(name = "quiz_id", nullable = false, updatable = false)
    private long quizId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "reason", nullable = false, length = REASON_LENGTH)
    private String reason;

    @Column(name = "given_by", nullable = false)
    private long givenBy;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected ExtraTime() {}

    static ExtraTime to(long quizId, long officialId) {
        ExtraTime time = new ExtraTime();
        time.quizId = quizId;
        time.officialId = officialId;
        return time;
    }

    /** @throws InvalidInputException without a reason, or with minutes out of 1 to {@value #MINUTES_MAX} */
    void give(int newMinutes, String why, long accountId, Instant now) {
        if (newMinutes < 1 || newMinutes > MINUTES_MAX) {
            throw new InvalidInputException("quiz.refused.extraMinutes", MINUTES_MAX);
        }
        if (why == null || why.isBlank() || why.length() > REASON_LENGTH) {
            throw new InvalidInputException("quiz.refused.extraReason", REASON_LENGTH);
        }
        minutes = newMinutes;
        reason = why.strip();
        givenBy = accountId;
        givenAt = now;
    }

    int minutes() {
        return minutes;
    }
}

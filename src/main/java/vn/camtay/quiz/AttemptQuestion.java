package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A question that an attempt was given, in the wording of that moment. It has no mark until the attempt is handed in; a mark by
 * hand stays when the others are computed anew.
 */
@Entity
@Table(name = "quiz_attempt_question")
public class AttemptQuestion extends BaseEntity {
    static final int COMMENT_LENGTH = 1000;
    private static final int SCALE = 7;

    @Column(name = "attempt_id", nullable = false, updatable = false)
    private long attemptId;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "section_id", updatable = false)
    private Long sectionId;

    @Column(name = "question_version_id", nullable = false, updatable = false)
    private long questionVersionId;

    @Column(name = "points", nullable = false, updatable = false)
    private int points;

    @Column(name = "earned")
    private BigDecimal earned;

    @Column(name = "by_hand")
    private BigDecimal byHand;

    @Column(name = "given")
    private BigDecimal given;

    @Column(name = "marked_by")
    private Long markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    @Column(name = "comment", length = COMMENT_LENGTH)
    private String comment;

    protected AttemptQuestion() {}

    /**
     * A person's mark for what marking left to them; a later one replaces it.
     *
     * @param reached points, 0 to what was left
     * @param said    a word to the official, null for none
     * @throws QuizRefusedException when nothing was left to a person
     * @throws InvalidInputException when the share is out of bounds or the comment is too long
     */
    void markByHand(BigDecimal reached, String said, long accountId, Instant now) {
        if (byHand == null || byHand.signum() == 0) {
            throw new QuizRefusedException("quiz.refused.nothingToMark");
        }
        BigDecimal share = reached == null
                ? BigDecimal.ONE.negate()
                : reached.divide(BigDecimal.valueOf(points), SCALE, RoundingMode.HALF_UP);
        if (share.signum() < 0 || share.compareTo(byHand) > 0) {
            throw new InvalidInputException(
                    "quiz.refused.share",
                    byHand.multiply(BigDecimal.valueOf(points))
                            .stripTrailingZeros()
                            .toPlainString());
        }
        if (said != null && said.length() > COMMENT_LENGTH) {
            throw new InvalidInputException("quiz.refused.commentTooLong", COMMENT_LENGTH);
        }
        given = share;
        markedBy = accountId;
        markedAt = now;
        comment = said;
    }

    int position() {
        return position;
    }
}

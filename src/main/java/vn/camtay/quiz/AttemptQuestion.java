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
    /** Of the words of two markers together. */
    static final int COMMENT_LENGTH = 2 * HandWord.COMMENT_LENGTH + 1;

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
     * The final mark for what marking left to people; a later one replaces it.
     *
     * @param share of the question's mark, as {@link #share} or two markers gave it
     * @param said  to the official, null for none
     */
    void markByHand(BigDecimal share, String said, long accountId, Instant now) {
        requireToMark();
        given = share.min(byHand);
        markedBy = accountId;
        markedAt = now;
        comment = said;
    }

    /**
     * The share that a marker's word gives.
     *
     * @param content of the question, whose rubric says which points may be given
     * @throws QuizRefusedException when nothing was left to a person
     * @throws InvalidInputException when the points are missing or out of bounds
     */
    BigDecimal share(HandWord word, QuestionContent content) {
        requireToMark();
        if (content instanceof Essay essay && !essay.rubric().isEmpty()) {
            return essay.fraction(word.picks()).multiply(byHand).setScale(SCALE, RoundingMode.HALF_UP);
        }
        if (word.points() == null) {
            throw outOfBounds();
        }
        BigDecimal share = word.points().divide(BigDecimal.valueOf(points), SCALE, RoundingMode.HALF_UP);
        if (share.signum() < 0 || share.compareTo(byHand) > 0) {
            throw outOfBounds();
        }
        return share;
    }

    private void requireToMark() {
        if (byHand == null || byHand.signum() == 0) {
            throw new QuizRefusedException("quiz.refused.nothingToMark");
        }
    }

    private InvalidInputException outOfBounds() {
        return new InvalidInputException(
                "quiz.refused.share",
                byHand.multiply(BigDecimal.valueOf(points)).stripTrailingZeros().toPlainString());
    }

    long attemptId() {
        return attemptId;
    }

    long questionVersionId() {
        return questionVersionId;
    }

    int position() {
        return position;
    }
}

package vn.camtay.quiz;

import java.math.BigDecimal;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * What a marker says of an answer.
 *
 * @param points  of the question, for one without a rubric; null otherwise
 * @param picks   points of each criterion of the rubric, in its order; empty for none
 * @param comment to the official, at most {@value #COMMENT_LENGTH} characters, null for none
 */
public record HandWord(BigDecimal points, List<BigDecimal> picks, String comment) {
    public static final int COMMENT_LENGTH = 1000;

    /** @throws InvalidInputException when the comment is too long */
    public HandWord {
        picks = List.copyOf(picks);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        if (comment != null && comment.length() > COMMENT_LENGTH) {
            throw new InvalidInputException("quiz.refused.commentTooLong", COMMENT_LENGTH);
        }
    }

    static HandWord whole(BigDecimal points, String comment) {
        return new HandWord(points, List.of(), comment);
    }
}

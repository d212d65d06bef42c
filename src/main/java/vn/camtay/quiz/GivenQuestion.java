package vn.camtay.quiz;

import java.math.BigDecimal;

/**
 * A question of an attempt as it was given, with its mark so far.
 *
 * @param number  of the wording
 * @param content its JSON
 * @param earned  share computed, −1 to 1, null before marking
 * @param byHand  share left to a person, null before marking
 * @param given   share given by a person, null while nobody has
 */
public record GivenQuestion(
        int position,
        int points,
        long questionId,
        int number,
        String content,
        BigDecimal earned,
        BigDecimal byHand,
        BigDecimal given,
        String comment) {
    /** What the browser was shown. */
    Showing shown(long seed, boolean shuffled) {
        return new Showing(QuestionJson.read(content), seed + position, shuffled);
    }

    /** The same with another mark; what a person gave stays, where something is left to a person. */
    GivenQuestion with(Marking mark) {
        return new GivenQuestion(
                position,
                points,
                questionId,
                number,
                content,
                mark.earned(),
                mark.byHand(),
                mark.needsHand() ? given : null,
                comment);
    }

    /** Whether nothing is left to a person. */
    boolean isSettled() {
        return byHand != null && (byHand.signum() == 0 || given != null);
    }

    /** Points of a share of this question. */
    BigDecimal of(BigDecimal share) {
        return Numbers.plain(share.multiply(BigDecimal.valueOf(points)));
    }

    /** Points reached; below zero where penalties say so. */
    BigDecimal reached() {
        BigDecimal share = given == null || byHand.signum() == 0 ? earned : earned.add(given);
        return share.multiply(BigDecimal.valueOf(points));
    }
}

package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person gained themself between a pre-test and its post-test, from the first marked attempt at each, as everybody's is
 * counted ({@link PersonGain}).
 *
 * @param pretest title of the pre-test
 * @param before  percent reached in it, 0 to 100
 * @param after   likewise in the post-test
 */
public record OwnGain(String pretest, BigDecimal before, BigDecimal after) implements Serializable {
    /** Empty when one was not marked, or the post-test was begun before the pre-test was handed in: then they tell nothing. */
    static Optional<OwnGain> of(String pretest, List<QuizAttempt> before, List<QuizAttempt> after) {
        QuizAttempt first = firstMarked(before);
        QuizAttempt later = firstMarked(after);
        return first == null || later == null || later.startedAt().isBefore(first.submittedAt())
                ? Optional.empty()
                : Optional.of(new OwnGain(pretest, first.percent(), later.percent()));
    }

    private static QuizAttempt firstMarked(List<QuizAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.status() == AttemptStatus.GRADED)
                .min(Comparator.comparingInt(QuizAttempt::number))
                .orElse(null);
    }

    /** Points of percent between the two, without sign. */
    public BigDecimal points() {
        return after.subtract(before).abs();
    }

    /** Key of the sentence that tells it. */
    public String sentence() {
        int sign = after.compareTo(before);
        return sign > 0 ? "quiz.result.gain.up" : sign < 0 ? "quiz.result.gain.down" : "quiz.result.gain.same";
    }
}

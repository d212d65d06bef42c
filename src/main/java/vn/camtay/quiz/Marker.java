package vn.camtay.quiz;

import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * Somebody who marks.
 *
 * @param maySettle whether they may settle what two markers cannot: a coordinator, or whoever made the quiz
 */
record Marker(long accountId, boolean maySettle) {
    static Marker of(long accountId, boolean maySettle) {
        return new Marker(accountId, maySettle);
    }

    /**
     * The seat in which this person's word counts now: the only one where one marker is enough; else their own while the other's is not
     * known, the free one for who comes second, and the third for who settles, which must be neither of the two.
     *
     * @throws QuizRefusedException when none is theirs
     */
    int seat(HandMarks marks) {
        Reason reason = whyNot(marks);
        if (reason != null) {
            throw new QuizRefusedException(List.of(reason));
        }
        if (!marks.isTwoAsked()) {
            return HandMark.FIRST;
        }
        if (marks.areBothIn()) {
            return HandMark.THIRD;
        }
        return marks.by(accountId)
                .map(HandMark::seat)
                .orElse(marks.in(HandMark.FIRST).isPresent() ? HandMark.SECOND : HandMark.FIRST);
    }

    /** Why this person has no word now; null when they have. */
    Reason whyNot(HandMarks marks) {
        if (!marks.isTwoAsked() || !marks.areBothIn()) {
            return null;
        }
        if (!marks.needsThird()) {
            return Reason.of("quiz.refused.bothIn");
        }
        boolean marked = marks.by(accountId)
                .filter(word -> word.seat() != HandMark.THIRD)
                .isPresent();
        return maySettle && !marked ? null : Reason.of("quiz.refused.thirdWord");
    }
}

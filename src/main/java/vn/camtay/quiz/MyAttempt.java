package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An attempt as its person sees it.
 *
 * @param submittedAt null while it runs
 * @param percent     null unless it is marked and may be shown now, likewise {@code passed}
 * @param marksAt     when marks may be seen if not now: the quiz's closing; null when they may, or never will
 */
public record MyAttempt(
        long id,
        long quizId,
        String title,
        int number,
        AttemptStatus status,
        Instant startedAt,
        Instant endsAt,
        Instant submittedAt,
        BigDecimal percent,
        Boolean passed,
        Instant marksAt)
        implements Serializable {
    static MyAttempt of(QuizAttempt attempt, Quiz quiz, Instant now) {
        ShownWhen marks = quiz.plan().showMarks();
        boolean shown = attempt.status() == AttemptStatus.GRADED && marks.isShown(quiz.closesAt(), now);
        return new MyAttempt(
                attempt.id(),
                attempt.quizId(),
                quiz.title(),
                attempt.number(),
                attempt.status(),
                attempt.startedAt(),
                attempt.endsAt(),
                attempt.submittedAt(),
                shown ? attempt.percent() : null,
                shown ? attempt.passed() : null,
                marks == ShownWhen.AFTER_CLOSING && !marks.isShown(quiz.closesAt(), now) ? quiz.closesAt() : null);
    }
}

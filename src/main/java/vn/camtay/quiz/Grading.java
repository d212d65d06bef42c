package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;

/** Marks an attempt that was handed in, and counts the person's result anew. Works in the caller's transaction. */
@ApplicationScoped
class Grading {
    @Inject
    AttemptRepository attempts;

    @Inject
    QuizRepository quizzes;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Marks every answer by its wording; the attempt is GRADED when nothing is left to a person. */
    void mark(QuizAttempt attempt) {
        markAnew(attempt, quizzes.find(attempt.quizId()).orElseThrow(), Map.of());
    }

    /** Marks every answer anew. @param inUse wordings by question; the one that the attempt saw stands for what is missing */
    void markAnew(QuizAttempt attempt, Quiz quiz, Map<Long, QuestionContent> inUse) {
        attempts.mark(
                attempt.id(),
                marks(attempt, quiz, attempts.given(attempt.id()), attempts.answers(attempt.id()), inUse));
        settle(attempt, quiz);
    }

    /** What marking anew would give. */
    Regraded tryAnew(QuizAttempt attempt, Quiz quiz, AttemptRow row, Map<Long, QuestionContent> inUse) {
        return tryAnew(attempt, quiz, row, attempts.given(attempt.id()), attempts.answers(attempt.id()), inUse);
    }

    /** What marking these anew would give, in three statements for all of them. */
    List<Regraded> tryAnew(Quiz quiz, List<AttemptRow> rows, Map<Long, QuestionContent> inUse) {
        List<Long> ids = rows.stream().map(AttemptRow::id).toList();
        Map<Long, QuizAttempt> tried = attempts.find(ids);
        Map<Long, List<GivenQuestion>> given = attempts.given(ids);
        Map<Long, Map<Integer, KeptAnswer>> answers = attempts.answers(ids);
        return rows.stream()
                .map(row -> tryAnew(
                        tried.get(row.id()),
                        quiz,
                        row,
                        given.getOrDefault(row.id(), List.of()),
                        answers.getOrDefault(row.id(), Map.of()),
                        inUse))
                .toList();
    }

    private static Regraded tryAnew(
            QuizAttempt attempt,
            Quiz quiz,
            AttemptRow row,
            List<GivenQuestion> given,
            Map<Integer, KeptAnswer> answers,
            Map<Long, QuestionContent> inUse) {
        Map<Integer, Marking> marks = marks(attempt, quiz, given, answers, inUse);
        BigDecimal after = given.stream()
                .map(question -> question.with(marks.get(question.position())).reached())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO)
                .setScale(3, RoundingMode.HALF_UP);
        return new Regraded(row, attempt.points(), after);
    }

    private static Map<Integer, Marking> marks(
            QuizAttempt attempt,
            Quiz quiz,
            List<GivenQuestion> given,
            Map<Integer, KeptAnswer> answers,
            Map<Long, QuestionContent> inUse) {
        Map<Integer, Marking> marks = new LinkedHashMap<>();
        for (GivenQuestion question : given) {
            KeptAnswer answer = answers.get(question.position());
            Showing shown = question.shown(attempt.seed(), quiz.shufflesChoices());
            marks.put(
                    question.position(),
                    answer == null
                            ? Marking.NOTHING
                            : mark(shown, Answer.of(answer.content()), inUse.get(question.questionId())));
        }
        return marks;
    }

    /** By the wording in use where it can read the answer, else by the one that was shown. */
    private static Marking mark(Showing shown, Answer answer, QuestionContent inUse) {
        Answer authored = shown.authored(answer);
        return inUse != null && inUse.fits(authored)
                ? inUse.mark(authored)
                : shown.content().mark(authored);
    }

    /** Adds up the marks; nothing happens while one is left to a person. */
    void settle(QuizAttempt attempt, Quiz quiz) {
        List<GivenQuestion> marked = attempts.given(attempt.id());
        if (!marked.stream().allMatch(GivenQuestion::isSettled)) {
            return;
        }
        BigDecimal reached = marked.stream()
                .map(GivenQuestion::reached)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
        attempt.grade(reached, quiz.passPercent(), clock.instant());
        count(attempt, quiz);
    }

    private void count(QuizAttempt attempt, Quiz quiz) {
        List<BigDecimal> percents = attempts.of(attempt.quizId(), attempt.officialId()).stream()
                .filter(one -> one.status() == AttemptStatus.GRADED)
                .map(QuizAttempt::percent)
                .toList();
        QuizResult result =
                attempts.result(attempt.quizId(), attempt.officialId()).orElse(null);
        boolean first = result == null;
        if (first) {
            result = QuizResult.of(attempt.quizId(), attempt.officialId());
        }
        Instant now = clock.instant();
        result.count(quiz.keeping().of(percents), quiz.passPercent(), now);
        if (first) {
            attempts.add(result);
        }
        events.fire(new QuizGraded(
                currentUser.accountId(),
                now,
                attempt.officialId(),
                attempt.quizId(),
                quiz.moduleId(),
                result.isPassed(),
                result.percent()));
    }
}

package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
        Quiz quiz = quizzes.find(attempt.quizId()).orElseThrow();
        Map<Integer, KeptAnswer> answers = attempts.answers(attempt.id());
        Map<Integer, Marking> marks = new LinkedHashMap<>();
        for (GivenQuestion question : attempts.given(attempt.id())) {
            KeptAnswer answer = answers.get(question.position());
            marks.put(
                    question.position(),
                    answer == null
                            ? Marking.NOTHING
                            : question.shown(attempt.seed(), quiz.shufflesChoices())
                                    .mark(Answer.of(answer.content())));
        }
        attempts.mark(attempt.id(), marks);
        settle(attempt, quiz);
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

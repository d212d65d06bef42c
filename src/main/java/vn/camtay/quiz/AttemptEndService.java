package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.camtay.quiz.QuizAttempt.Submitter;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Ends attempts whose time is over, so that none vanishes: hands in what there is, and tells whoever answered nothing. */
@Stateless
@DenyAll
public class AttemptEndService {
    /** Looked at in one run; the next run takes the rest. */
    private static final int MOST = 500;

    @Inject
    AttemptRepository attempts;

    @Inject
    Grading grading;

    @Inject
    QuizRepository quizzes;

    @Inject
    QuizMails mails;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Attempts whose deadline or grace has passed, those that wait longest first. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        return attempts.due(clock.instant(), MOST);
    }

    /**
     * Moves one on: OVERDUE after the deadline; handed in, or abandoned when nothing was answered, after the grace. Nothing happens
     * to one that somebody else moved meanwhile.
     */
    @RolesAllowed(Roles.SYSTEM)
    public void end(long attemptId) {
        QuizAttempt attempt = attempts.lock(attemptId).orElseThrow();
        Instant now = clock.instant();
        if (!attempt.status().isRunning() || now.isBefore(attempt.endsAt())) {
            return;
        }
        if (now.isBefore(attempt.graceEndsAt())) {
            if (attempt.status() == AttemptStatus.IN_PROGRESS) {
                attempt.becomeOverdue();
            }
            return;
        }
        if (attempts.answers(attemptId).isEmpty()) {
            attempt.abandon(now);
            mails.abandoned(attempt, quizzes.find(attempt.quizId()).orElseThrow());
            events.fire(new AttemptAbandoned(
                    currentUser.accountId(), now, attemptId, attempt.quizId(), attempt.officialId()));
            return;
        }
        attempt.submit(Submitter.SYSTEM, now);
        events.fire(
                new AttemptSubmitted(currentUser.accountId(), now, attemptId, attempt.quizId(), attempt.officialId()));
        grading.mark(attempt);
    }
}

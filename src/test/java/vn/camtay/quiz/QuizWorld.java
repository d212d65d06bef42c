package vn.camtay.quiz;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;

/** Quizzes as other features ask for them, wired by hand. */
public final class QuizWorld {
    private QuizWorld() {}

    /** A service that reads which quizzes the person who acts has to take. */
    public static AttemptService reading(EntityManager entityManager, CurrentUser actor, Clock clock) {
        AttemptService service = new AttemptService();
        service.quizzes = new QuizRepository();
        service.quizzes.entityManager = entityManager;
        service.currentUser = actor;
        service.clock = clock;
        return service;
    }

    /** What people passed and gained. */
    public static QuizResultService results(EntityManager entityManager) {
        QuizResultService service = new QuizResultService();
        service.attempts = new AttemptRepository();
        service.attempts.entityManager = entityManager;
        service.quizzes = new QuizRepository();
        service.quizzes.entityManager = entityManager;
        return service;
    }
}

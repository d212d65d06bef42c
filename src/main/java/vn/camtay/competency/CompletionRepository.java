package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.camtay.enrolment.EnrolmentStatus;

/** Finds the sessions whose rolls count, and holds them while they are weighed. */
@ApplicationScoped
class CompletionRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String LOCKED = """
            SELECT NEW vn.camtay.competency.LockedSession(s.id, s.code) FROM CoachingSession s
            WHERE s.status = vn.camtay.session.SessionStatus.LOCKED ORDER BY s.id
            """;

    List<LockedSession> locked() {
        return entityManager.createQuery(LOCKED, LockedSession.class).getResultList();
    }

    long countLocked() {
        return entityManager
                .createQuery(
                        "SELECT COUNT(s) FROM CoachingSession s WHERE s.status = vn.camtay.session.SessionStatus.LOCKED",
                        Long.class)
                .getSingleResult();
    }

    private static final String HOLD = """
            select module_id from coaching_session where id = ?1 and status = 'LOCKED' for update
            """;

    /**
     * Locks the session's row until the transaction ends.
     *
     * @return id of its module; empty when its roll is no longer final
     */
    Optional<Long> lock(long sessionId) {
        List<?> found =
                entityManager.createNativeQuery(HOLD).setParameter(1, sessionId).getResultList();
        return found.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    private static final String OF_PERSON = """
            SELECT s.id FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.officialId = :official AND e.status IN :seated AND s.moduleId = :module
                AND s.status = vn.camtay.session.SessionStatus.LOCKED ORDER BY s.id
            """;

    /** Sessions of the module with a final roll in which the person had a seat, by id. */
    List<Long> lockedSessionsOf(long officialId, long moduleId) {
        return entityManager
                .createQuery(OF_PERSON, Long.class)
                .setParameter("official", officialId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("module", moduleId)
                .getResultList();
    }

    private static final String SINCE = """
            SELECT s.id FROM CoachingSession s WHERE s.moduleId = :module AND s.endsAt >= :since
                AND s.status = vn.camtay.session.SessionStatus.LOCKED ORDER BY s.id
            """;

    /** Sessions of the module with a final roll that ended then or later, by id. */
    List<Long> lockedSessionsSince(long moduleId, Instant since) {
        return entityManager
                .createQuery(SINCE, Long.class)
                .setParameter("module", moduleId)
                .setParameter("since", since)
                .getResultList();
    }

    private static final String GRADED = """
            SELECT NEW vn.camtay.competency.GradedQuiz(r.quizId, r.officialId, q.moduleId)
            FROM QuizResult r JOIN Quiz q ON q.id = r.quizId ORDER BY r.quizId, r.officialId
            """;

    List<GradedQuiz> graded() {
        return entityManager.createQuery(GRADED, GradedQuiz.class).getResultList();
    }

    private static final String TO_WEIGH = """
            SELECT NEW vn.camtay.competency.GradedQuiz(r.quizId, r.officialId, q.moduleId)
            FROM QuizResult r JOIN Quiz q ON q.id = r.quizId WHERE r.toWeigh = TRUE ORDER BY r.id
            """;

    /** Those whose documents changed, the oldest first. */
    List<GradedQuiz> toWeigh(int most) {
        return entityManager
                .createQuery(TO_WEIGH, GradedQuiz.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String CARDS = """
            SELECT NEW vn.camtay.competency.WeighedCard(c.id, c.officialId, c.moduleId) FROM CoachingCard c ORDER BY c.id
            """;

    List<WeighedCard> cards() {
        return entityManager.createQuery(CARDS, WeighedCard.class).getResultList();
    }

    /** Everybody of whom there is evidence, by id. */
    List<Long> peopleWithEvidence() {
        return entityManager
                .createQuery("SELECT DISTINCT e.officialId FROM Evidence e ORDER BY e.officialId", Long.class)
                .getResultList();
    }

    /** Competencies of which there is evidence of the person, by id. */
    List<Long> competenciesOf(long officialId) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT e.competencyId FROM Evidence e WHERE e.officialId = :official ORDER BY e.competencyId",
                        Long.class)
                .setParameter("official", officialId)
                .getResultList();
    }
}

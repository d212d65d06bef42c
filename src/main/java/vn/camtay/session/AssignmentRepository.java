package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What trainers answered. */
@ApplicationScoped
class AssignmentRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Assignment assignment) {
        entityManager.persist(assignment);
        entityManager.flush();
    }

    Optional<Assignment> find(long sessionId, long officialId) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Assignment a WHERE a.sessionId = :session AND a.officialId = :official",
                        Assignment.class)
                .setParameter("session", sessionId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.session.AssignmentRow(o.id, o.fullName, a.answer, a.reason)
            FROM Assignment a JOIN Official o ON o.id = a.officialId
            WHERE a.sessionId = :session AND (a.answer = vn.camtay.session.AssignmentAnswer.DECLINED
                OR o.id IN (SELECT t FROM CoachingSession s JOIN s.trainerIds t WHERE s.id = :session))
            ORDER BY a.answer, o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Of those who train, and those who declined, by answer. */
    List<AssignmentRow> rows(long sessionId) {
        return entityManager
                .createQuery(ROWS, AssignmentRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}

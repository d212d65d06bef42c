package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What markers said; an attempt's are written while its row is locked. */
@ApplicationScoped
class HandMarkRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String OF_ATTEMPT = """
            SELECT m FROM HandMark m WHERE m.attemptId = :attempt ORDER BY m.position, m.seat
            """;

    /** By question and seat. One statement. */
    List<HandMark> of(long attemptId) {
        return entityManager
                .createQuery(OF_ATTEMPT, HandMark.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    void add(HandMark mark) {
        entityManager.persist(mark);
    }
}

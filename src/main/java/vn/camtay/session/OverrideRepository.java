package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What coordinators let stand against the plans of sessions. */
@ApplicationScoped
class OverrideRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(SessionOverride override) {
        entityManager.persist(override);
        entityManager.flush();
    }

    /** {@link Clash#key} of each that stands. */
    Set<String> keys(long sessionId) {
        return new HashSet<>(entityManager
                .createQuery("SELECT o.clash FROM SessionOverride o WHERE o.sessionId = :session", String.class)
                .setParameter("session", sessionId)
                .getResultList());
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.session.OverrideRow(o.sessionId, o.kind, o.clash, o.note, o.madeAt)
            FROM SessionOverride o
            WHERE o.sessionId = :session
            ORDER BY o.id
            """;

    /** In the order in which they were made. */
    List<OverrideRow> rows(long sessionId) {
        return entityManager
                .createQuery(ROWS, OverrideRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}

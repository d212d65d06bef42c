package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.camtay.catalogue.MaterialRow;

/** Materials of sessions, in the order in which their organisers put them. */
@ApplicationScoped
class SessionMaterialRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(SessionMaterial material) {
        entityManager.persist(material);
    }

    Optional<SessionMaterial> find(long id) {
        return Optional.ofNullable(entityManager.find(SessionMaterial.class, id));
    }

    void remove(SessionMaterial material) {
        entityManager.remove(material);
    }

    private static final String IN_ORDER = """
            SELECT m FROM SessionMaterial m WHERE m.sessionId = :session ORDER BY m.position, m.id
            """;

    /** Those of a session in their order, to be moved. */
    List<SessionMaterial> inOrder(long sessionId) {
        return entityManager
                .createQuery(IN_ORDER, SessionMaterial.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.catalogue.MaterialRow(m.id, m.material.kind, m.material.title, m.material.text,
                m.material.link, f.name, f.type, f.bytes)
            FROM SessionMaterial m LEFT JOIN KeptFile f ON f.id = m.material.fileId
            WHERE m.sessionId = :session ORDER BY m.position, m.id
            """;

    List<MaterialRow> rows(long sessionId) {
        return entityManager
                .createQuery(ROWS, MaterialRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}

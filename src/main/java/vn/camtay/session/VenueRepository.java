package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Venues. */
@ApplicationScoped
class VenueRepository {
    private static final String ROW = """
            SELECT NEW vn.camtay.session.VenueRow(v.id, v.name, v.address, v.kind, v.unitId, v.seats, v.retired)
            FROM Venue v
            """;

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Venue venue) {
        entityManager.persist(venue);
        entityManager.flush();
    }

    Optional<Venue> find(long id) {
        return Optional.ofNullable(entityManager.find(Venue.class, id));
    }

    List<VenueRow> inUse() {
        return entityManager
                .createQuery(ROW + " WHERE v.retired = FALSE ORDER BY v.name, v.id", VenueRow.class)
                .getResultList();
    }

    Page<VenueRow> search(String text, PageQuery query) {
        String where = " WHERE v.searchKey LIKE :text";
        String key = SearchKey.containing(text == null ? "" : text);
        List<VenueRow> rows = entityManager
                .createQuery(ROW + where + " ORDER BY v.retired, v.name, v.id", VenueRow.class)
                .setParameter("text", key)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = entityManager
                .createQuery("SELECT COUNT(v) FROM Venue v" + where, Long.class)
                .setParameter("text", key)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    boolean isNameTaken(String name, long exceptId) {
        return !entityManager
                .createQuery("SELECT v.id FROM Venue v WHERE v.name = :name AND v.id <> :except", Long.class)
                .setParameter("name", name)
                .setParameter("except", exceptId)
                .getResultList()
                .isEmpty();
    }

    List<VenueRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROW + " WHERE v.id IN :ids ORDER BY v.id", VenueRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Locks the rows in the order of their ids until the transaction ends. */
    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("SELECT v FROM Venue v WHERE v.id IN :ids ORDER BY v.id", Venue.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }
}

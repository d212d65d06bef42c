package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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
            SELECT NEW vn.camtay.session.VenueRow(
                v.id, v.name, v.address, v.kind, v.unitId, v.seats, v.retired, v.parentId, p.name, v.workstations, v.equipment,
                v.travelZone, v.hours)
            FROM Venue v LEFT JOIN Venue p ON p.id = v.parentId
            """;

    private static final String LOCKED = """
            SELECT v FROM Venue v
            WHERE v.id IN :ids OR v.id IN (SELECT w.parentId FROM Venue w WHERE w.id IN :ids)
            ORDER BY v.id
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

    /** Venues of exactly this unit, retired ones too, by id. */
    List<Venue> of(long unitId) {
        return entityManager
                .createQuery("SELECT v FROM Venue v WHERE v.unitId = :unit ORDER BY v.id", Venue.class)
                .setParameter("unit", unitId)
                .getResultList();
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

    private static final String FACTS = """
            SELECT NEW vn.camtay.session.VenueFacts(v.id, v.parentId, v.name, v.kind, v.travelZone, v.hours)
            FROM Venue v
            WHERE v.id IN :ids
            ORDER BY v.id
            """;

    List<VenueFacts> facts(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(FACTS, VenueFacts.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Places that have rooms or can have some: in use, no rooms themselves, not online; by name. */
    List<VenueRow> places() {
        return entityManager
                .createQuery(
                        ROW
                                + " WHERE v.retired = FALSE AND v.parentId IS NULL AND v.kind <> vn.camtay.session.VenueKind.ONLINE"
                                + " ORDER BY v.name, v.id",
                        VenueRow.class)
                .getResultList();
    }

    boolean hasRooms(long id) {
        return entityManager
                        .createQuery("SELECT COUNT(v) FROM Venue v WHERE v.parentId = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private static final String COMING = """
            SELECT DISTINCT s.code FROM Meeting m JOIN m.session s JOIN Venue v ON v.id = m.venueId
            WHERE (v.id = :id OR v.parentId = :id) AND m.endsAt > :now
            AND s.status IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
            ORDER BY s.code
            """;

    /** Codes of sessions that will still be held in the venue or one of its rooms. */
    List<String> comingSessions(long id, Instant now) {
        return entityManager
                .createQuery(COMING, String.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList();
    }

    /** Locks the rows and those of the places they are rooms of in the order of their ids until the transaction ends. */
    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(LOCKED, Venue.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }
}

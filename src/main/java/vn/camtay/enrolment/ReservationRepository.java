package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Seats kept for units. */
@ApplicationScoped
class ReservationRepository {
    private static final String REFRESH = "eclipselink.refresh";
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(SeatReservation reservation) {
        entityManager.persist(reservation);
        entityManager.flush();
    }

    private static final String ONE = """
            SELECT r FROM SeatReservation r WHERE r.sessionId = :session AND r.unitId = :unit
            """;

    /** The unit's seats as they are now; call it under the session's lock. */
    Optional<SeatReservation> find(long sessionId, long unitId) {
        return entityManager
                .createQuery(ONE, SeatReservation.class)
                .setParameter("session", sessionId)
                .setParameter("unit", unitId)
                .setHint(REFRESH, true)
                .getResultStream()
                .findFirst();
    }

    private static final String OPEN = """
            SELECT r FROM SeatReservation r WHERE r.sessionId = :session AND r.filled < r.seats ORDER BY r.id
            """;

    /** Kept seats of the session without a name, as they are now; call it under the session's lock. */
    List<SeatReservation> open(long sessionId) {
        return entityManager
                .createQuery(OPEN, SeatReservation.class)
                .setParameter("session", sessionId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.enrolment.ReservationRow(r.id, s.id, s.code, m.nameVi, m.nameEn, s.startsAt, u.id, u.name,
                u.nameEn, r.seats, r.filled, r.reservedAt, r.releasedAt)
            FROM SeatReservation r JOIN CoachingSession s ON s.id = r.sessionId JOIN TrainingModule m ON m.id = s.moduleId
            JOIN Unit u ON u.id = r.unitId
            WHERE r.sessionId = :session
            """;

    /**
     * What is and was kept in the session, by unit.
     *
     * @param unitIds only these units; null for all
     */
    List<ReservationRow> rows(long sessionId, Collection<Long> unitIds) {
        String within = unitIds == null ? "" : " AND r.unitId IN :units";
        var query = entityManager
                .createQuery(ROWS + within + " ORDER BY u.name, u.id", ReservationRow.class)
                .setParameter("session", sessionId);
        if (unitIds != null) {
            query.setParameter("units", unitIds.isEmpty() ? NONE : unitIds);
        }
        return query.getResultList();
    }

    private static final String DUE = """
            SELECT DISTINCT s.id, s.startsAt FROM SeatReservation r JOIN CoachingSession s ON s.id = r.sessionId
            WHERE r.filled < r.seats AND s.startsAt <= :until ORDER BY s.startsAt, s.id
            """;

    /** Pairs (session, start) of sessions that start by that moment and keep seats without a name. */
    List<Object[]> startingBy(Instant until) {
        return entityManager
                .createQuery(DUE, Object[].class)
                .setParameter("until", until)
                .getResultList();
    }

    private static final String KEPT_FOR = """
            SELECT r.sessionId FROM SeatReservation r JOIN CoachingSession s ON s.id = r.sessionId
            WHERE r.unitId = :unit AND r.filled < r.seats AND s.startsAt > :now ORDER BY r.sessionId
            """;

    /** Sessions to come that keep seats without a name for the unit, by id. */
    List<Long> keptFor(long unitId, Instant now) {
        return entityManager
                .createQuery(KEPT_FOR, Long.class)
                .setParameter("unit", unitId)
                .setParameter("now", now)
                .getResultList();
    }
}

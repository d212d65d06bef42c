package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who waits for a session or for a module, in order. */
@ApplicationScoped
class WaitlistRepository {
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String IN_SESSION_IDS = """
            SELECT e.officialId FROM Enrolment e
            WHERE e.sessionId = :session AND e.status = vn.camtay.enrolment.EnrolmentStatus.WAITLISTED
            """;

    private static final String FOR_MODULE_IDS = """
            SELECT w.officialId FROM ModuleWait w JOIN CoachingSession s ON s.moduleId = w.moduleId
            WHERE s.id = :session AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING
            """;

    /** Officials who wait for the session or for its module; call it under the session's lock. */
    Set<Long> waitingFor(long sessionId) {
        Set<Long> ids = new HashSet<>(entityManager
                .createQuery(IN_SESSION_IDS, Long.class)
                .setParameter("session", sessionId)
                .getResultList());
        ids.addAll(entityManager
                .createQuery(FOR_MODULE_IDS, Long.class)
                .setParameter("session", sessionId)
                .getResultList());
        return ids;
    }

    private static final String IN_SESSION = """
            SELECT e FROM Enrolment e
            WHERE e.sessionId = :session AND e.status = vn.camtay.enrolment.EnrolmentStatus.WAITLISTED
            ORDER BY e.waitingNumber
            """;

    /** The session's list as it is now, first to last; call it under the session's lock. */
    List<Enrolment> inSession(long sessionId) {
        return entityManager
                .createQuery(IN_SESSION, Enrolment.class)
                .setParameter("session", sessionId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String LAST = """
            SELECT MAX(e.waitingNumber) FROM Enrolment e WHERE e.sessionId = :session
            """;

    /** The number of whoever joins next; call it under the session's lock. */
    int nextNumber(long sessionId) {
        Integer last = entityManager
                .createQuery(LAST, Integer.class)
                .setParameter("session", sessionId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    private static final String AHEAD = """
            SELECT COUNT(e) FROM Enrolment e WHERE e.sessionId = :session AND e.waitingNumber < :number
            """;

    /** How many stand before that number; for looking only. */
    int ahead(long sessionId, int number) {
        return entityManager
                .createQuery(AHEAD, Long.class)
                .setParameter("session", sessionId)
                .setParameter("number", number)
                .getSingleResult()
                .intValue();
    }

    private static final String FOR_MODULE = """
            SELECT w FROM ModuleWait w
            WHERE w.moduleId = :module AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING
            ORDER BY w.joinedAt, w.id
            """;

    /** The module's list as it is now, by time of joining. */
    List<ModuleWait> forModule(long moduleId) {
        return entityManager
                .createQuery(FOR_MODULE, ModuleWait.class)
                .setParameter("module", moduleId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String WAIT = """
            SELECT w FROM ModuleWait w WHERE w.moduleId = :module AND w.officialId = :official
            """;

    /** The person's wait for the module as it is now; call it under the official's lock. */
    Optional<ModuleWait> findWait(long moduleId, long officialId) {
        return entityManager
                .createQuery(WAIT, ModuleWait.class)
                .setParameter("module", moduleId)
                .setParameter("official", officialId)
                .setHint(REFRESH, true)
                .getResultStream()
                .findFirst();
    }

    private static final String WAITS_OF = """
            SELECT w FROM ModuleWait w
            WHERE w.officialId = :official AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING ORDER BY w.id
            """;

    /** What the person waits for, as it is now. */
    List<ModuleWait> waitsOf(long officialId) {
        return entityManager
                .createQuery(WAITS_OF, ModuleWait.class)
                .setParameter("official", officialId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    void add(ModuleWait wait) {
        entityManager.persist(wait);
        entityManager.flush();
    }

    private static final String FREE = """
            SELECT s.id FROM CoachingSession s
            WHERE s.status = vn.camtay.session.SessionStatus.OPEN AND s.startsAt > :now
                AND s.seatsTaken + s.seatsReserved < s.capacity
                AND (EXISTS (SELECT 1 FROM Enrolment e WHERE e.sessionId = s.id
                        AND e.status = vn.camtay.enrolment.EnrolmentStatus.WAITLISTED)
                    OR EXISTS (SELECT 1 FROM ModuleWait w WHERE w.moduleId = s.moduleId
                        AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING))
            ORDER BY s.startsAt, s.id
            """;

    /** Open sessions with a free seat for which somebody waits, by start. */
    List<Long> sessionsToFill(Instant now) {
        return entityManager
                .createQuery(FREE, Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.enrolment.WaitingRow(e.id, o.id, o.fullName, u.name, u.nameEn, d.name, d.nameEn, e.waitingNumber, e.statusSince,
                e.note, e.skippedAt, e.skipReasons)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE e.sessionId = :session AND e.status = vn.camtay.enrolment.EnrolmentStatus.WAITLISTED
            ORDER BY e.waitingNumber
            """;

    /** The session's list as organisers see it, first to last. One statement. */
    List<WaitingRow> rows(long sessionId) {
        return entityManager
                .createQuery(ROWS, WaitingRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    private static final String MODULE_ROWS = """
            SELECT NEW vn.camtay.enrolment.WaitingRow(w.id, o.id, o.fullName, u.name, u.nameEn, d.name, d.nameEn, w.joinedAt, w.skippedAt,
                w.skipReasons)
            FROM ModuleWait w JOIN Official o ON o.id = w.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE w.moduleId = :module AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING
            ORDER BY w.joinedAt, w.id
            """;

    /** The module's list as organisers see it, by time of joining. One statement. */
    List<WaitingRow> moduleRows(long moduleId) {
        return entityManager
                .createQuery(MODULE_ROWS, WaitingRow.class)
                .setParameter("module", moduleId)
                .getResultList();
    }

    private static final String MY_MODULES = """
            SELECT NEW vn.camtay.enrolment.MyModuleWait(m.id, m.code, m.nameVi, m.nameEn, w.joinedAt)
            FROM ModuleWait w JOIN TrainingModule m ON m.id = w.moduleId
            WHERE w.officialId = :official AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING
            ORDER BY w.joinedAt, w.id
            """;

    /** Modules that the person waits for, by time of joining. */
    List<MyModuleWait> ofOfficial(long officialId) {
        return entityManager
                .createQuery(MY_MODULES, MyModuleWait.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String STARTING = """
            SELECT e.sessionId, e.officialId, s.startsAt FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.status = :status AND s.startsAt <= :started
            ORDER BY e.sessionId, e.officialId
            """;

    /** Rows (session, official, start) that stand in the state in sessions that start at that moment or before. */
    List<Object[]> startingBy(EnrolmentStatus status, Instant moment) {
        return entityManager
                .createQuery(STARTING, Object[].class)
                .setParameter("status", status)
                .setParameter("started", moment)
                .getResultList();
    }
}

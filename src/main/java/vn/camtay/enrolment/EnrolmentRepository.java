package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.camtay.enrolment.Attempt.Commitment;
import vn.camtay.shared.error.Reason;

/** Enrolments, and what screens and mails read of them. */
@ApplicationScoped
class EnrolmentRepository {
    private static final int DUPLICATE_KEY = 1062;
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores a first place; it has an id afterwards. */
    void add(Enrolment enrolment) {
        try {
            entityManager.persist(enrolment);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (isDuplicate(failure)) {
                throw new EnrolmentRefusedException(Reason.of(EnrolmentCondition.ALREADY_ENROLLED.key()));
            }
            throw failure;
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }

    private static final String ONE = """
            SELECT e FROM Enrolment e WHERE e.sessionId = :session AND e.officialId = :official
            """;

    /** The enrolment as it is now; call it under the session's and the official's locks. */
    Optional<Enrolment> find(long sessionId, long officialId) {
        return entityManager
                .createQuery(ONE, Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("official", officialId)
                .setHint(REFRESH, true)
                .getResultStream()
                .findFirst();
    }

    private static final String STATUS = """
            SELECT e.status FROM Enrolment e WHERE e.sessionId = :session AND e.officialId = :official
            """;

    /** For looking only. */
    Optional<EnrolmentStatus> findStatus(long sessionId, long officialId) {
        return entityManager
                .createQuery(STATUS, EnrolmentStatus.class)
                .setParameter("session", sessionId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String IN_SESSION = """
            SELECT e FROM Enrolment e WHERE e.sessionId = :session AND e.status IN :statuses ORDER BY e.officialId
            """;

    /** Enrolments of a session as they are now, by official; call it under the session's lock. */
    List<Enrolment> inSession(long sessionId, Collection<EnrolmentStatus> statuses) {
        return entityManager
                .createQuery(IN_SESSION, Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("statuses", statuses)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String ENROLLED_ELSEWHERE = """
            SELECT s.code, m.startsAt, m.endsAt
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            WHERE e.officialId = :official AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND s.id <> :session AND s.status = vn.camtay.session.SessionStatus.OPEN
            ORDER BY m.startsAt, m.id
            """;

    private static final String TRAINS = """
            SELECT s.code, m.startsAt, m.endsAt
            FROM CoachingSession s JOIN s.trainerIds t JOIN Meeting m ON m.session = s
            WHERE t = :official AND s.status = vn.camtay.session.SessionStatus.OPEN
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings of open sessions at which the person is expected: enrolled in another, or training any. By start. */
    List<Commitment> commitments(long officialId, long sessionId) {
        List<Object[]> busy = new ArrayList<>(entityManager
                .createQuery(ENROLLED_ELSEWHERE, Object[].class)
                .setParameter("official", officialId)
                .setParameter("session", sessionId)
                .getResultList());
        busy.addAll(entityManager
                .createQuery(TRAINS, Object[].class)
                .setParameter("official", officialId)
                .getResultList());
        return busy.stream()
                .map(row -> new Commitment((String) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    private static final String ROSTER = """
            SELECT NEW vn.camtay.enrolment.RosterRow(e.id, o.id, o.fullName, u.id, u.name, d.name, e.status, e.statusSince, e.note)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE e.sessionId = :session
            """;

    /**
     * Everybody who has or had a place in the session, by given name.
     *
     * @param unitIds only people of these units; null for everybody
     */
    List<RosterRow> roster(long sessionId, Collection<Long> unitIds) {
        if (unitIds != null && unitIds.isEmpty()) {
            return List.of();
        }
        String within = unitIds == null ? "" : " AND o.unitId IN :units";
        TypedQuery<RosterRow> query = entityManager
                .createQuery(ROSTER + within + " ORDER BY o.givenNameSort, o.fullNameSort, o.id", RosterRow.class)
                .setParameter("session", sessionId);
        if (unitIds != null) {
            query.setParameter("units", unitIds);
        }
        return query.getResultList();
    }

    private static final String MINE = """
            SELECT NEW vn.camtay.enrolment.MySessionRow(s.id, s.code, m.code, m.nameVi, m.nameEn, s.startsAt, s.endsAt, v.name,
                (SELECT COUNT(x) FROM Meeting x WHERE x.session = s), e.status)
            FROM CoachingSession s JOIN Enrolment e ON e.sessionId = s.id
            JOIN TrainingModule m ON m.id = s.moduleId
            JOIN s.meetings f
            JOIN Venue v ON v.id = f.venueId
            WHERE e.officialId = :official AND f.number = 1
            ORDER BY s.startsAt, s.id
            """;

    /** Every session the person has or had a place in, by start. */
    List<MySessionRow> ofOfficial(long officialId) {
        return entityManager
                .createQuery(MINE, MySessionRow.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String HOLDERS = """
            SELECT e.officialId FROM Enrolment e WHERE e.sessionId = :session AND e.status IN :statuses ORDER BY e.officialId
            """;

    /** Ids of the people whose enrolment stands in one of the states. */
    List<Long> officialIds(long sessionId, Collection<EnrolmentStatus> statuses) {
        return entityManager
                .createQuery(HOLDERS, Long.class)
                .setParameter("session", sessionId)
                .setParameter("statuses", statuses)
                .getResultList();
    }
}

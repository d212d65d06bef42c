package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.UniqueKey;

/** Enrolments, and what screens and mails read of them. */
@ApplicationScoped
class EnrolmentRepository {
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores a first place; it has an id afterwards. */
    void add(Enrolment enrolment) {
        try {
            entityManager.persist(enrolment);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new EnrolmentRefusedException(Reason.of(EnrolmentCondition.ALREADY_ENROLLED.key()));
            }
            throw failure;
        }
    }

    void add(EnrolmentBypass bypass) {
        entityManager.persist(bypass);
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

    private static final String COMING = """
            SELECT e.sessionId FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.officialId = :official AND s.startsAt > :now AND e.status IN (
                vn.camtay.enrolment.EnrolmentStatus.REQUESTED, vn.camtay.enrolment.EnrolmentStatus.WAITLISTED,
                vn.camtay.enrolment.EnrolmentStatus.ENROLLED)
            ORDER BY e.sessionId
            """;

    /** Sessions that begin later in which the person has a place, asks for one or waits. */
    List<Long> coming(long officialId, Instant now) {
        return entityManager
                .createQuery(COMING, Long.class)
                .setParameter("official", officialId)
                .setParameter("now", now)
                .getResultList();
    }

    private static final String SOME = """
            SELECT e FROM Enrolment e WHERE e.sessionId = :session AND e.officialId IN :officials
            """;

    /** The people's enrolments as they are now, by official; call it under the session's and the officials' locks. */
    Map<Long, Enrolment> find(long sessionId, Collection<Long> officialIds) {
        return entityManager
                .createQuery(SOME, Enrolment.class)
                .setParameter("session", sessionId)
                .setParameter("officials", officialIds)
                .setHint(REFRESH, true)
                .getResultStream()
                .collect(Collectors.toMap(Enrolment::officialId, Function.identity()));
    }

    private static final String STANDING = """
            SELECT e.status, e.waitingNumber, e.note FROM Enrolment e
            WHERE e.sessionId = :session AND e.officialId = :official
            """;

    /** For looking only. */
    Optional<MyStanding> findStanding(long sessionId, long officialId) {
        return entityManager
                .createQuery(STANDING, Object[].class)
                .setParameter("session", sessionId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst()
                .map(row -> new MyStanding((EnrolmentStatus) row[0], (Integer) row[1], (String) row[2]));
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

    private static final String ROSTER = """
            SELECT NEW vn.camtay.enrolment.RosterRow(e.id, o.id, o.fullName, u.id, u.name, u.nameEn, d.name, d.nameEn, e.status, e.statusSince, e.note)
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
                (SELECT COUNT(x) FROM Meeting x WHERE x.session = s), e.status,
                (SELECT COUNT(a) FROM Enrolment a WHERE a.sessionId = s.id AND a.waitingNumber <= e.waitingNumber))
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

    private static final String BYPASSES = """
            SELECT NEW vn.camtay.enrolment.BypassRow(b.enrolmentId, b.condition, b.accountName, b.setAsideAt, b.reason)
            FROM EnrolmentBypass b JOIN Enrolment e ON e.id = b.enrolmentId
            WHERE e.sessionId = :session
            ORDER BY b.setAsideAt, b.id
            """;

    /** What was set aside for places in the session, by time. */
    List<BypassRow> bypasses(long sessionId) {
        return entityManager
                .createQuery(BYPASSES, BypassRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    private static final String NO_SHOWS = """
            SELECT e.officialId, COUNT(e) FROM Enrolment e
            WHERE e.officialId IN :officials AND e.status = vn.camtay.enrolment.EnrolmentStatus.NO_SHOW AND e.statusSince >= :since
            GROUP BY e.officialId
            """;

    /** How often each of them had a seat and did not come, since that moment; only those who did. */
    Map<Long, Long> noShows(Collection<Long> officialIds, Instant since) {
        Map<Long, Long> counts = new HashMap<>();
        if (!officialIds.isEmpty()) {
            entityManager
                    .createQuery(NO_SHOWS, Object[].class)
                    .setParameter("officials", officialIds)
                    .setParameter("since", since)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    private static final String AHEAD = """
            SELECT COUNT(e) FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.officialId = :official AND s.moduleId = :module AND s.endsAt > :now
                AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
            """;

    /** Whether the person has a seat in a session of the module that is not over. */
    boolean hasSeatAhead(long officialId, long moduleId, Instant now) {
        return entityManager
                        .createQuery(AHEAD, Long.class)
                        .setParameter("official", officialId)
                        .setParameter("module", moduleId)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    private static final String STATUSES_OF = """
            SELECT e.sessionId, e.status FROM Enrolment e WHERE e.officialId = :official AND e.sessionId IN :sessions
            """;

    /** Where one person stands with those of the sessions with which they ever had to do. */
    Map<Long, EnrolmentStatus> statusesOf(long officialId, Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(STATUSES_OF, Object[].class)
                        .setParameter("official", officialId)
                        .setParameter("sessions", sessionIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (EnrolmentStatus) row[1]));
    }
}

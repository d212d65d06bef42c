package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What hangs on a person: one statement for each kind of thing. */
@ApplicationScoped
class ConsequenceRepository {
    private static final String OFFICIAL = "official";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private <T> TypedQuery<T> of(long officialId, String query, Class<T> type) {
        return entityManager.createQuery(query, type).setParameter(OFFICIAL, officialId);
    }

    private static final String PLACES = """
            SELECT e.status, s.code, s.startsAt FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.officialId = :official AND s.startsAt > :since AND e.status IN (
                vn.camtay.enrolment.EnrolmentStatus.REQUESTED, vn.camtay.enrolment.EnrolmentStatus.WAITLISTED,
                vn.camtay.enrolment.EnrolmentStatus.ENROLLED)
            ORDER BY s.startsAt, s.id
            """;

    /** Rows of (status, session's code, its start) of places in sessions that begin later. */
    List<Object[]> places(long officialId, Instant since) {
        return of(officialId, PLACES, Object[].class)
                .setParameter("since", since)
                .getResultList();
    }

    private static final String WAITS = """
            SELECT COUNT(w) FROM ModuleWait w
            WHERE w.officialId = :official AND w.status = vn.camtay.enrolment.ModuleWait.Status.WAITING
            """;

    long waits(long officialId) {
        return of(officialId, WAITS, Long.class).getSingleResult();
    }

    private static final String TEACHES = """
            SELECT s.code, s.startsAt FROM CoachingSession s JOIN s.trainerIds t
            WHERE t = :official AND s.startsAt > :since AND s.status IN (
                vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
            ORDER BY s.startsAt, s.id
            """;

    /** Rows of (code, start) of sessions to come that the person teaches. */
    List<Object[]> teaches(long officialId, Instant since) {
        return of(officialId, TEACHES, Object[].class)
                .setParameter("since", since)
                .getResultList();
    }

    private static final String HEADS = """
            SELECT u.name, u.nameEn FROM RoleGrant r JOIN r.account a JOIN Unit u ON u.id = r.unitId
            WHERE a.officialId = :official AND r.role = vn.camtay.shared.identity.Role.HEAD ORDER BY u.nameSort, u.id
            """;

    /** Rows of (name, English name) of the units that the person heads. */
    List<Object[]> heads(long officialId) {
        return of(officialId, HEADS, Object[].class).getResultList();
    }

    private static final String DEPUTY = """
            SELECT u.name, u.nameEn FROM Deputyship d JOIN Unit u ON u.id = d.unitId
            WHERE d.officialId = :official AND d.revoked = FALSE AND d.validTo >= :day ORDER BY u.nameSort, d.id
            """;

    /** Rows of (name, English name) of units in which the person does a head's task. */
    List<Object[]> deputy(long officialId, LocalDate day) {
        return of(officialId, DEPUTY, Object[].class).setParameter("day", day).getResultList();
    }

    long peer(long officialId) {
        return of(officialId, "SELECT COUNT(p) FROM PeerCoach p WHERE p.officialId = :official", Long.class)
                .getSingleResult();
    }

    private static final String CHECKS = """
            SELECT SUM(CASE WHEN c.checkerId = :official THEN 1 ELSE 0 END),
                SUM(CASE WHEN c.officialId = :official THEN 1 ELSE 0 END)
            FROM TransferCheck c WHERE c.result IS NULL AND (c.checkerId = :official OR c.officialId = :official)
            """;

    /** Open transfer checks: (to be done by the person, to be done of them); null for none. */
    Object[] checks(long officialId) {
        return of(officialId, CHECKS, Object[].class).getSingleResult();
    }

    List<String> userNames(long officialId) {
        return of(officialId, "SELECT a.userName FROM Account a WHERE a.officialId = :official", String.class)
                .getResultList();
    }

    private static final String COLLEAGUES = """
            SELECT c.id FROM Official o JOIN Official c ON c.unitId = o.unitId AND c.id <> o.id
            WHERE o.id = :official AND c.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            """;

    /** Active people of the person's own unit, without them. */
    List<Long> colleagues(long officialId) {
        return of(officialId, COLLEAGUES, Long.class).getResultList();
    }
}

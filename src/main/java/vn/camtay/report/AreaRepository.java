package vn.camtay.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;

/** What people of units did at meetings between two moments. */
@ApplicationScoped
class AreaRepository {
    private static final Set<SessionStatus> HELD =
            Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);
    private static final Set<AttendanceStatus> THERE =
            Set.of(AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PLACES = """
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN s.meetings m
            JOIN Official o ON o.id = e.officialId
            LEFT JOIN Attendance a ON a.meetingId = m.id AND a.officialId = e.officialId
            WHERE e.status IN :seated AND s.status IN :held AND m.startsAt >= :from AND m.endsAt <= :until
                AND o.unitId IN :units
            """;

    /** Unit, what the roll says (null: nothing), how often, and minutes present. */
    List<Object[]> marks(Collection<Long> unitIds, Instant from, Instant until) {
        return query(
                        "SELECT o.unitId, a.status, COUNT(m.id), SUM(a.minutes) " + PLACES
                                + " GROUP BY o.unitId, a.status",
                        unitIds,
                        from,
                        until)
                .getResultList();
    }

    /** Pairs of unit and session in which somebody of the unit was there. */
    List<Object[]> sessions(Collection<Long> unitIds, Instant from, Instant until) {
        return query("SELECT DISTINCT o.unitId, s.id " + PLACES + " AND a.status IN :there", unitIds, from, until)
                .setParameter("there", THERE)
                .getResultList();
    }

    private TypedQuery<Object[]> query(String query, Collection<Long> unitIds, Instant from, Instant until) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("held", HELD)
                .setParameter("units", unitIds)
                .setParameter("from", from)
                .setParameter("until", until);
    }
}

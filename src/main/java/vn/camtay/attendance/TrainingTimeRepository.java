package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sums of minutes present. */
@ApplicationScoped
class TrainingTimeRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PRESENT = """
             FROM Attendance a JOIN Meeting n ON n.id = a.meetingId JOIN CoachingSession s ON s.id = a.sessionId
            WHERE a.officialId IN :officials AND n.startsAt >= :from AND n.startsAt < :until AND a.minutes > 0
            AND s.status IN (vn.camtay.session.SessionStatus.OPEN, vn.camtay.session.SessionStatus.COMPLETED,
                vn.camtay.session.SessionStatus.LOCKED)
            GROUP BY a.officialId
            """;

    /**
     * Time present at meetings that begin from the one moment (inclusive) to the other (exclusive), by person; who was nowhere is
     * left out. One statement.
     */
    Map<Long, TimePresent> present(Collection<Long> officialIds, Instant from, Instant until, PeriodLength period) {
        Map<Long, TimePresent> found = new HashMap<>();
        if (officialIds.isEmpty()) {
            return found;
        }
        TypedQuery<Object[]> query = entityManager
                .createQuery("SELECT a.officialId, " + period.sums() + PRESENT, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("from", from)
                .setParameter("until", until);
        period.parameters().forEach(query::setParameter);
        query.getResultList().forEach(row -> found.put((Long) row[0], period.split(row, 1)));
        return found;
    }
}

package vn.camtay.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the audit queries; each method is one statement. */
@ApplicationScoped
class ConsistencyRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    long count(ConsistencyCheck check) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from (" + ConsistencyQueries.ALL.get(check) + ") found")
                        .getSingleResult())
                .longValue();
    }

    /** The first of them, by session, person and meeting. */
    List<ConsistencyRow> rows(ConsistencyCheck check, int most) {
        List<?> rows = entityManager
                .createNativeQuery("select * from (" + ConsistencyQueries.ALL.get(check)
                        + ") found order by id, official, at, found")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ConsistencyRow(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        instant(row[3]),
                        text(row[4]),
                        text(row[5])))
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Instant instant(Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        return value == null ? null : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    private static final String LOCKED = """
            SELECT s.id FROM CoachingSession s WHERE s.status = vn.camtay.session.SessionStatus.LOCKED ORDER BY s.id
            """;

    List<Long> lockedSessions() {
        return entityManager.createQuery(LOCKED, Long.class).getResultList();
    }

    /**
     * A completion as it is written down.
     *
     * @param basis day, minutes, counted minutes and percent that it rests on, and its last day if it has one
     */
    record Written(long sessionId, long officialId, String basis) {}

    private static final String WRITTEN = """
            SELECT c.sessionId, c.officialId, c.completedOn, c.minutes, c.countedMinutes, c.requiredPercent, c.countsUntil
            FROM ModuleCompletion c WHERE c.sessionId IN :sessions
            """;

    List<Written> completions(Collection<Long> sessionIds) {
        return entityManager
                .createQuery(WRITTEN, Object[].class)
                .setParameter("sessions", sessionIds)
                .getResultStream()
                .map(row -> new Written((Long) row[0], (Long) row[1], basis(row[2], row[3], row[4], row[5], row[6])))
                .toList();
    }

    static String basis(Object on, Object minutes, Object counted, Object percent, Object until) {
        return on + " " + minutes + "/" + counted + " " + percent + "%" + (until == null ? "" : " → " + until);
    }

    /** Codes of these sessions, by id. */
    Map<Long, String> codes(Collection<Long> sessionIds) {
        return names("SELECT s.id, s.code FROM CoachingSession s WHERE s.id IN :ids", sessionIds);
    }

    /** Names of these people, by id. */
    Map<Long, String> people(Collection<Long> officialIds) {
        return names("SELECT o.id, o.fullName FROM Official o WHERE o.id IN :ids", officialIds);
    }

    private Map<Long, String> names(String jpql, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(jpql, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}

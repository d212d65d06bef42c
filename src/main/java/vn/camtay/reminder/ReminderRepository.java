package vn.camtay.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is due, and who was reminded. */
@ApplicationScoped
class ReminderRepository {
    /** A session moved by no more than this is the same occurrence, both ways. */
    static final Duration SAME_OCCURRENCE = Duration.ofDays(1);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String DUE_OFFICIALS = """
            SELECT s.id, e.officialId, s.startsAt, e.statusSince
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Official o ON o.id = e.officialId
            WHERE s.status = vn.camtay.session.SessionStatus.OPEN
              AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
              AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
              AND s.startsAt > :after AND s.startsAt <= :until
              AND NOT EXISTS (SELECT r FROM Reminder r WHERE r.rule = :rule AND r.sessionId = s.id
                AND r.officialId = e.officialId AND r.coversFrom <= s.startsAt AND r.coversUntil >= s.startsAt)
            ORDER BY s.startsAt, s.id, e.officialId
            """;

    private static final String DUE_TRAINERS = """
            SELECT s.id, o.id, s.startsAt, s.openedAt
            FROM CoachingSession s JOIN s.trainerIds t JOIN Official o ON o.id = t
            WHERE s.status = vn.camtay.session.SessionStatus.OPEN
              AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
              AND s.startsAt > :after AND s.startsAt <= :until
              AND NOT EXISTS (SELECT r FROM Reminder r WHERE r.rule = :rule AND r.sessionId = s.id
                AND r.officialId = o.id AND r.coversFrom <= s.startsAt AND r.coversUntil >= s.startsAt)
            ORDER BY s.startsAt, s.id, o.id
            """;

    /** Participants, then trainers, each by start; also those who came in after the rule's moment. */
    List<DueReminder> findDue(ReminderRule rule, Instant now) {
        List<DueReminder> due = new ArrayList<>(due(DUE_OFFICIALS, rule, now, false));
        due.addAll(due(DUE_TRAINERS, rule, now, true));
        return due;
    }

    private List<DueReminder> due(String query, ReminderRule rule, Instant now, boolean trainer) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("rule", rule.name())
                .setParameter("after", rule.startsAfter(now))
                .setParameter("until", rule.startsUntil(now))
                .getResultStream()
                .map(row -> new DueReminder(
                        rule, (Long) row[0], (Long) row[1], (Instant) row[2], (Instant) row[3], trainer))
                .toList();
    }

    private static final String STILL_TAKES_PART = """
            SELECT COUNT(e) FROM Enrolment e
            WHERE e.sessionId = :sessionId AND e.officialId = :officialId
              AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
            """;

    boolean takesPart(long sessionId, long officialId) {
        return entityManager
                        .createQuery(STILL_TAKES_PART, Long.class)
                        .setParameter("sessionId", sessionId)
                        .setParameter("officialId", officialId)
                        .getSingleResult()
                > 0;
    }

    private static final String WAS_REMINDED = """
            SELECT COUNT(r) FROM Reminder r
            WHERE r.rule = :rule AND r.sessionId = :sessionId AND r.officialId = :officialId
              AND r.coversFrom <= :start AND r.coversUntil >= :start
            """;

    private static final String INSERT_IF_ABSENT = """
            insert ignore into reminder
              (rule_name, session_id, official_id, occurrence, covers_from, covers_until, made_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """;

    /** @return false when the person was reminded of this occurrence before */
    boolean addIfAbsent(DueReminder due, Instant now) {
        boolean reminded = entityManager
                        .createQuery(WAS_REMINDED, Long.class)
                        .setParameter("rule", due.rule().name())
                        .setParameter("sessionId", due.sessionId())
                        .setParameter("officialId", due.officialId())
                        .setParameter("start", due.start())
                        .getSingleResult()
                > 0;
        return !reminded
                && insert(due.rule().name(), due.sessionId(), due.officialId(), due.start(), SAME_OCCURRENCE, now);
    }

    /** @return false when the person was told of this occurrence before */
    boolean addIfAbsent(DueRoll due, long officialId, Instant now) {
        return insert(due.rule().name(), due.sessionId(), officialId, due.until(), Duration.ZERO, now);
    }

    private boolean insert(
            String rule, long sessionId, long officialId, Instant occurrence, Duration around, Instant now) {
        return entityManager
                        .createNativeQuery(INSERT_IF_ABSENT)
                        .setParameter(1, rule)
                        .setParameter(2, sessionId)
                        .setParameter(3, officialId)
                        .setParameter(4, column(occurrence))
                        .setParameter(5, column(occurrence.minus(around)))
                        .setParameter(6, column(occurrence.plus(around)))
                        .setParameter(7, column(now))
                        .executeUpdate()
                == 1;
    }

    private static final String LAST_OCCURRENCES = """
            SELECT r.sessionId, MAX(r.occurrence) FROM Reminder r
            WHERE r.rule = :rule AND r.sessionId IN :sessions
            GROUP BY r.sessionId
            """;

    /** The last occurrence for which people were told, by session; a session of which nobody was told is left out. */
    Map<Long, Instant> lastOccurrences(RollRule rule, Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(LAST_OCCURRENCES, Object[].class)
                        .setParameter("rule", rule.name())
                        .setParameter("sessions", sessionIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;

/** What officials said of themselves, and the secrets that sign the codes. */
@ApplicationScoped
class CheckInRepository {
    private static final List<SessionStatus> HELD = List.of(SessionStatus.OPEN, SessionStatus.COMPLETED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String SECRET = """
            SELECT k.secret FROM CheckInKey k WHERE k.number = :number
            """;

    Optional<String> findSecret(int number) {
        return entityManager
                .createQuery(SECRET, String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Forgets the secrets of smaller numbers. */
    void dropSecretsBefore(int number) {
        entityManager
                .createQuery("DELETE FROM CheckInKey k WHERE k.number < :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    /** The first one of that number stays. */
    void addSecretIfAbsent(int number, String secret, Instant now) {
        entityManager
                .createNativeQuery("insert ignore into check_in_key (number, secret, made_at) values (?1, ?2, ?3)")
                .setParameter(1, number)
                .setParameter(2, secret)
                .setParameter(3, column(now))
                .executeUpdate();
    }

    private static final String COME = """
            insert ignore into check_in (session_id, meeting_id, official_id, in_at, in_means, in_device)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """;

    private static final String COME_AFTER_ALL = """
            update check_in set in_at = ?1, in_means = ?2, in_device = ?3, version = version + 1
            where meeting_id = ?4 and official_id = ?5 and in_at is null
            """;

    private static final String LEAVE = """
            insert ignore into check_in (session_id, meeting_id, official_id, out_at, out_means, out_device)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """;

    private static final String LEAVE_AFTER_ALL = """
            update check_in set out_at = ?1, out_means = ?2, out_device = ?3, version = version + 1
            where meeting_id = ?4 and official_id = ?5 and out_at is null
            """;

    /**
     * Says it once: what is there already stays, whoever comes second, on whichever node.
     *
     * @return whether this was the first time
     */
    boolean sayOnce(
            Attendance.Held held, long officialId, Direction direction, Instant at, Means means, String device) {
        boolean in = direction == Direction.IN;
        int added = entityManager
                .createNativeQuery(in ? COME : LEAVE)
                .setParameter(1, held.sessionId())
                .setParameter(2, held.meetingId())
                .setParameter(3, officialId)
                .setParameter(4, column(at))
                .setParameter(5, means.name())
                .setParameter(6, device)
                .executeUpdate();
        return added == 1
                || entityManager
                                .createNativeQuery(in ? COME_AFTER_ALL : LEAVE_AFTER_ALL)
                                .setParameter(1, column(at))
                                .setParameter(2, means.name())
                                .setParameter(3, device)
                                .setParameter(4, held.meetingId())
                                .setParameter(5, officialId)
                                .executeUpdate()
                        == 1;
    }

    private static final String SAID = """
            SELECT NEW vn.camtay.attendance.CheckedIn(c.inAt, c.outAt) FROM CheckIn c
            WHERE c.meetingId = :meeting AND c.officialId = :official
            """;

    Optional<CheckedIn> find(long meetingId, long officialId) {
        return entityManager
                .createQuery(SAID, CheckedIn.class)
                .setParameter("meeting", meetingId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String HAS_SEAT = """
            SELECT COUNT(e) FROM Enrolment e
            WHERE e.sessionId = :session AND e.officialId = :official AND e.status IN :seated
            """;

    boolean hasSeat(long sessionId, long officialId) {
        return entityManager
                        .createQuery(HAS_SEAT, Long.class)
                        .setParameter("session", sessionId)
                        .setParameter("official", officialId)
                        .setParameter("seated", EnrolmentStatus.SEATED)
                        .getSingleResult()
                > 0;
    }

    private static final String AROUND = """
            SELECT m.id FROM Meeting m
            WHERE m.startsAt <= :latestStart AND m.endsAt > :earliestEnd AND m.session.status IN :held
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings that are going on, with the time before and after in which people check in and out. */
    List<Long> meetingsAround(Instant now) {
        return entityManager
                .createQuery(AROUND, Long.class)
                .setParameter("latestStart", now.plus(CheckInPolicy.AROUND))
                .setParameter("earliestEnd", now.minus(CheckInPolicy.AROUND))
                .setParameter("held", HELD)
                .getResultList();
    }

    private static final String MINE_AROUND = """
            SELECT m.id FROM Meeting m JOIN Enrolment e ON e.sessionId = m.session.id
            WHERE m.id IN :meetings AND e.officialId = :official AND e.status IN :seated
            """;

    /** Those of the meetings in which the person has a seat. */
    List<Long> withSeat(List<Long> meetingIds, long officialId) {
        return meetingIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(MINE_AROUND, Long.class)
                        .setParameter("meetings", meetingIds)
                        .setParameter("official", officialId)
                        .setParameter("seated", EnrolmentStatus.SEATED)
                        .getResultList();
    }

    private static final String COUNT = """
            SELECT COUNT(c.inAt), COUNT(c.outAt) FROM CheckIn c WHERE c.meetingId = :meeting
            """;

    /** How many said so. */
    long count(long meetingId, Direction direction) {
        Object[] counts = entityManager
                .createQuery(COUNT, Object[].class)
                .setParameter("meeting", meetingId)
                .getSingleResult();
        return (Long) counts[direction == Direction.IN ? 0 : 1];
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

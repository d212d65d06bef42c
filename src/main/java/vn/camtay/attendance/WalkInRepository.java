package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.enrolment.EnrolmentStatus;

/** Requests of people without a seat to be let in. */
@ApplicationScoped
class WalkInRepository {
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ASK = """
            insert ignore into walk_in_request (session_id, meeting_id, official_id, asked_at, means, device)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """;

    /**
     * Asks once: what is there already stays.
     *
     * @return whether this was the first time
     */
    boolean askOnce(Attendance.Held held, long officialId, Instant at, Means means, String device) {
        return entityManager
                        .createNativeQuery(ASK)
                        .setParameter(1, held.sessionId())
                        .setParameter(2, held.meetingId())
                        .setParameter(3, officialId)
                        .setParameter(4, LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                        .setParameter(5, means.name())
                        .setParameter(6, device)
                        .executeUpdate()
                == 1;
    }

    private static final String ONE = """
            SELECT w FROM WalkInRequest w WHERE w.meetingId = :meeting AND w.officialId = :official
            """;

    /** The request as it is now. */
    Optional<WalkInRequest> find(long meetingId, long officialId) {
        return entityManager
                .createQuery(ONE, WalkInRequest.class)
                .setParameter("meeting", meetingId)
                .setParameter("official", officialId)
                .setHint(REFRESH, true)
                .getResultStream()
                .findFirst();
    }

    private static final String STANDING = """
            SELECT w.askedAt, w.note FROM WalkInRequest w WHERE w.meetingId = :meeting AND w.officialId = :official
            """;

    /** Where the person's request stands; one that was never made is offered. */
    MyWalkIn standing(CheckInPlace place, long officialId) {
        return entityManager
                .createQuery(STANDING, Object[].class)
                .setParameter("meeting", place.meeting().id())
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst()
                .map(row -> new MyWalkIn(place, (Instant) row[0], (String) row[1]))
                .orElse(new MyWalkIn(place, null, null));
    }

    private static final String OPEN = """
            FROM WalkInRequest w WHERE w.meetingId = :meeting AND w.decidedAt IS NULL
            AND NOT EXISTS (SELECT 1 FROM Enrolment e
                WHERE e.sessionId = w.sessionId AND e.officialId = w.officialId AND e.status IN :seated)
            """;

    /** Who waits to be let in, with the moment at which they asked, the first first. */
    Map<Long, Instant> open(long meetingId) {
        Map<Long, Instant> open = new LinkedHashMap<>();
        entityManager
                .createQuery("SELECT w.officialId, w.askedAt " + OPEN + " ORDER BY w.askedAt, w.id", Object[].class)
                .setParameter("meeting", meetingId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultList()
                .forEach(row -> open.put((Long) row[0], (Instant) row[1]));
        return open;
    }

    long countOpen(long meetingId) {
        return entityManager
                .createQuery("SELECT COUNT(w) " + OPEN, Long.class)
                .setParameter("meeting", meetingId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getSingleResult();
    }

    private static final String MINE = """
            SELECT NEW vn.camtay.attendance.MyWalkInRow(m.number, m.startsAt, s.code, d.nameVi, d.nameEn, w.askedAt, w.note)
            FROM WalkInRequest w JOIN Meeting m ON m.id = w.meetingId JOIN CoachingSession s ON s.id = w.sessionId
            JOIN TrainingModule d ON d.id = s.moduleId
            WHERE w.officialId = :me AND w.askedAt >= :since AND (w.admitted IS NULL OR w.admitted = FALSE)
              AND NOT EXISTS (SELECT 1 FROM Enrolment e
                WHERE e.sessionId = w.sessionId AND e.officialId = w.officialId AND e.status IN :seated)
            ORDER BY w.askedAt DESC, w.id DESC
            """;

    /** The person's requests since that moment that have not been granted, the newest first. */
    List<MyWalkInRow> mine(long officialId, Instant since) {
        return entityManager
                .createQuery(MINE, MyWalkInRow.class)
                .setParameter("me", officialId)
                .setParameter("since", since)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultList();
    }
}

package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.UniqueKey;

/** Appeals against marks, and what their makers and deciders read. */
@ApplicationScoped
class AppealRepository {

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws AttendanceRefusedException when there is one against this mark already */
    void add(Appeal appeal) {
        try {
            entityManager.persist(appeal);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new AttendanceRefusedException("attendance.refused.appealTwice");
            }
            throw failure;
        }
    }

    Optional<Appeal> find(long id) {
        return Optional.ofNullable(entityManager.find(Appeal.class, id));
    }

    /** The appeal as it is now, its row locked. */
    Optional<Appeal> lock(long id) {
        return LockedRow.find(entityManager, Appeal.class, id);
    }

    private static final String MARK = """
            SELECT a FROM Attendance a WHERE a.id = :id
            """;

    Optional<Attendance> mark(long attendanceId) {
        return entityManager
                .createQuery(MARK, Attendance.class)
                .setParameter("id", attendanceId)
                .getResultStream()
                .findFirst();
    }

    private static final String MINE = """
            SELECT NEW vn.camtay.attendance.MyMeetingRow(m.id, m.number, m.startsAt, m.endsAt, s.code, d.id, d.nameVi, d.nameEn,
                a.status, a.moment, a.leftAt, a.reason, a.justified, a.minutes, c.inAt, c.outAt, t.note, a.recordedAt,
                p.text, p.accepted, p.answer)
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN s.meetings m
            JOIN TrainingModule d ON d.id = s.moduleId
            LEFT JOIN Attendance a ON a.meetingId = m.id AND a.officialId = e.officialId
            LEFT JOIN CheckIn c ON c.meetingId = m.id AND c.officialId = e.officialId
            LEFT JOIN AttendanceSettlement t ON t.attendanceId = a.id AND t.settledAt >= a.recordedAt
            LEFT JOIN Appeal p ON p.attendanceId = a.id
            WHERE e.officialId = :me AND e.status IN :seated AND m.startsAt <= :until
            ORDER BY m.startsAt DESC, m.id DESC
            """;

    /** Meetings of the person that have begun or soon will, the newest first, at most so many. */
    List<MyMeetingRow> mine(long officialId, Instant until, int most) {
        return entityManager
                .createQuery(MINE, MyMeetingRow.class)
                .setParameter("me", officialId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String OPEN = """
            SELECT NEW vn.camtay.attendance.AppealRow(p.id, m.id, m.number, m.startsAt, m.endsAt, s.code, d.nameVi, d.nameEn,
                o.id, o.fullName, u.name, u.nameEn, a.status, a.moment, a.reason, w.fullName, a.recordedAt, c.inAt, c.outAt,
                p.text, p.appealedAt)
            FROM Appeal p JOIN Attendance a ON a.id = p.attendanceId JOIN Meeting m ON m.id = a.meetingId
            JOIN CoachingSession s ON s.id = a.sessionId JOIN TrainingModule d ON d.id = s.moduleId
            JOIN Official o ON o.id = a.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Official w ON w.id = a.recordedByOfficial
            LEFT JOIN CheckIn c ON c.meetingId = a.meetingId AND c.officialId = a.officialId
            WHERE p.decidedAt IS NULL
            ORDER BY p.appealedAt, p.id
            """;

    /** Appeals that wait, the oldest first, at most so many. */
    List<AppealRow> open(int most) {
        return entityManager
                .createQuery(OPEN, AppealRow.class)
                .setMaxResults(most)
                .getResultList();
    }
}

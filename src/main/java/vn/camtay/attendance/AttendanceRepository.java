package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.persistence.ManyRows;

/** Marks of the roll, their corrections, and what screens read of them. */
@ApplicationScoped
class AttendanceRepository {
    private static final String REFRESH = "eclipselink.refresh";
    private static final Set<SessionStatus> HELD = Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores a first mark; it has an id afterwards. The session's lock keeps others from making it at the same time. */
    void add(Attendance attendance) {
        entityManager.persist(attendance);
        entityManager.flush();
    }

    /** Stores many first marks; none of them gets its id. */
    void addAll(List<Attendance> firsts) {
        ManyRows.insert(
                entityManager,
                "attendance",
                Attendance.COLUMNS,
                firsts.stream().map(Attendance::values).toList());
    }

    void keep(AttendanceChange change) {
        entityManager.persist(change);
    }

    private static final String ONE = """
            SELECT a FROM Attendance a WHERE a.meetingId = :meeting AND a.officialId = :official
            """;

    /** The mark as it is now; call it under the session's lock. */
    Optional<Attendance> find(long meetingId, long officialId) {
        return entityManager
                .createQuery(ONE, Attendance.class)
                .setParameter("meeting", meetingId)
                .setParameter("official", officialId)
                .setHint(REFRESH, true)
                .getResultStream()
                .findFirst();
    }

    private static final String ROLL = """
            SELECT NEW vn.camtay.attendance.RollRow(o.id, o.fullName, u.name, u.nameEn, d.name, d.nameEn, o.searchKey,
                a.status, a.moment, a.leftAt, a.reason, a.justified, a.minutes, a.recordedAt, w.fullName, a.means, a.version,
                c.inAt, c.inMeans, c.outAt, t.settledAt, p.appealedAt, p.decidedAt)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            LEFT JOIN Attendance a ON a.meetingId = :meeting AND a.officialId = e.officialId
            LEFT JOIN Official w ON w.id = a.recordedByOfficial
            LEFT JOIN CheckIn c ON c.meetingId = :meeting AND c.officialId = e.officialId
            LEFT JOIN AttendanceSettlement t ON t.attendanceId = a.id AND t.settledAt >= a.recordedAt
            LEFT JOIN Appeal p ON p.attendanceId = a.id
            WHERE e.sessionId = :session AND e.status IN :seated
            """;

    private static final String SHARED_DEVICE = """
            SELECT c.officialId FROM CheckIn c
            WHERE c.meetingId = :meeting AND EXISTS (
                SELECT 1 FROM CheckIn d WHERE d.meetingId = :meeting AND d.officialId <> c.officialId
                    AND (d.inDevice IN (c.inDevice, c.outDevice) OR d.outDevice IN (c.inDevice, c.outDevice)))
            """;

    /** Everybody who holds a seat, with their mark and their check-in at the meeting, by given name. Two statements. */
    List<RollRow> roll(long sessionId, long meetingId) {
        Set<Long> shared = onSharedDevices(meetingId);
        return entityManager
                .createQuery(ROLL + " ORDER BY o.givenNameSort, o.fullNameSort, o.id", RollRow.class)
                .setParameter("session", sessionId)
                .setParameter("meeting", meetingId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultStream()
                .map(row -> shared.contains(row.officialId()) ? row.onSharedDevice() : row)
                .toList();
    }

    private Set<Long> onSharedDevices(long meetingId) {
        return Set.copyOf(entityManager
                .createQuery(SHARED_DEVICE, Long.class)
                .setParameter("meeting", meetingId)
                .getResultList());
    }

    /** The one row of the roll. Two statements. */
    Optional<RollRow> rollRow(long sessionId, long meetingId, long officialId) {
        return entityManager
                .createQuery(ROLL + " AND o.id = :official", RollRow.class)
                .setParameter("session", sessionId)
                .setParameter("meeting", meetingId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst()
                .map(row -> onSharedDevices(meetingId).contains(officialId) ? row.onSharedDevice() : row);
    }

    private static final String AT_MEETING = """
            SELECT a FROM Attendance a WHERE a.meetingId = :meeting
            """;

    /** Every mark of the meeting as it is now, by person; call it under the session's lock. */
    Map<Long, Attendance> atMeeting(long meetingId) {
        return entityManager
                .createQuery(AT_MEETING, Attendance.class)
                .setParameter("meeting", meetingId)
                .setHint(REFRESH, true)
                .getResultStream()
                .collect(Collectors.toMap(Attendance::officialId, Function.identity()));
    }

    private static final String DISPUTES = """
            SELECT COUNT(a) FROM Attendance a
            JOIN Enrolment e ON e.sessionId = a.sessionId AND e.officialId = a.officialId
            LEFT JOIN CheckIn c ON c.meetingId = a.meetingId AND c.officialId = a.officialId
            LEFT JOIN AttendanceSettlement t ON t.attendanceId = a.id AND t.settledAt >= a.recordedAt
            WHERE a.sessionId = :session AND e.status IN :seated AND c.id IS NOT NULL AND t.id IS NULL
              AND a.status IN (vn.camtay.attendance.AttendanceStatus.ABSENT, vn.camtay.attendance.AttendanceStatus.EXCUSED)
            """;

    /** Marks of the session that say away of people who checked in, and that nobody has settled. */
    long disputes(long sessionId) {
        return entityManager
                .createQuery(DISPUTES, Long.class)
                .setParameter("session", sessionId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getSingleResult();
    }

    void keep(AttendanceSettlement settlement) {
        entityManager.persist(settlement);
    }

    /** Writes what was changed, so that the next query sees it. */
    void flush() {
        entityManager.flush();
    }

    private static final String RECORDED = """
            SELECT a.meetingId, COUNT(a) FROM Attendance a
            JOIN Enrolment e ON e.sessionId = a.sessionId AND e.officialId = a.officialId
            WHERE a.sessionId = :session AND e.status IN :seated
            GROUP BY a.meetingId
            """;

    /** Marks of people who hold a seat, by meeting; a meeting without any is left out. */
    Map<Long, Long> recorded(long sessionId) {
        return entityManager
                .createQuery(RECORDED, Object[].class)
                .setParameter("session", sessionId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private static final String IN_SESSION = """
            SELECT a FROM Attendance a WHERE a.sessionId = :session
            """;

    /** Every mark of the session as it is now. */
    List<Attendance> inSession(long sessionId) {
        return entityManager
                .createQuery(IN_SESSION, Attendance.class)
                .setParameter("session", sessionId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String SHARES = """
            SELECT NEW vn.camtay.attendance.MeetingShare(a.sessionId, m.session.moduleId, a.officialId, m.id, m.startsAt, m.endsAt,
                a.minutes, a.status, a.justified)
            FROM Attendance a JOIN Meeting m ON m.id = a.meetingId
            JOIN Enrolment e ON e.sessionId = a.sessionId AND e.officialId = a.officialId
            WHERE a.sessionId IN :sessions AND e.status IN :seated
            ORDER BY a.sessionId, a.officialId, m.startsAt, m.id
            """;

    /** What was said of people who hold a seat, by session and person, in the order of time. One statement. */
    List<MeetingShare> shares(Collection<Long> sessionIds) {
        return entityManager
                .createQuery(SHARES, MeetingShare.class)
                .setParameter("sessions", sessionIds)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultList();
    }

    private static final String PEOPLE = """
            SELECT NEW vn.camtay.attendance.RollPerson(o.id, o.staffCode, o.fullName)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId
            WHERE e.sessionId = :session AND e.status IN :seated
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Everybody who holds a seat, by given name. */
    List<RollPerson> people(long sessionId) {
        return entityManager
                .createQuery(PEOPLE, RollPerson.class)
                .setParameter("session", sessionId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultList();
    }

    private static final String UNRECORDED = """
            SELECT NEW vn.camtay.attendance.UnrecordedMeeting(s.id, m.id, m.number, m.startsAt, m.endsAt, COUNT(e))
            FROM Meeting m JOIN m.session s JOIN Enrolment e ON e.sessionId = s.id
            WHERE m.endsAt <= :now AND s.status IN :held AND e.status IN :seated
              AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.meetingId = m.id AND a.officialId = e.officialId)
            GROUP BY s.id, m.id, m.number, m.startsAt, m.endsAt
            ORDER BY s.id, m.endsAt, m.id
            """;

    /** Meetings over at that moment whose rolls are open and not complete, by session, in the order of time. One statement. */
    List<UnrecordedMeeting> unrecorded(Instant now) {
        return entityManager
                .createQuery(UNRECORDED, UnrecordedMeeting.class)
                .setParameter("now", now)
                .setParameter("held", HELD)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .getResultList();
    }

    private static final String CHANGES = """
            SELECT NEW vn.camtay.attendance.ChangeRow(o.fullName, c.oldStatus, c.oldMoment, c.oldReason, w.fullName,
                c.changedAt, c.why)
            FROM AttendanceChange c JOIN Attendance a ON a.id = c.attendanceId JOIN Official o ON o.id = a.officialId
            LEFT JOIN Official w ON w.id = c.changedByOfficial
            WHERE a.meetingId = :meeting
            ORDER BY c.changedAt DESC, c.id DESC
            """;

    /** Corrections at a meeting, the newest first. */
    List<ChangeRow> changes(long meetingId) {
        return entityManager
                .createQuery(CHANGES, ChangeRow.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }
}

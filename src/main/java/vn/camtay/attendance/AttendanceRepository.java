package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Marks of the roll, their corrections, and what screens and records read of them. */
@ApplicationScoped
class AttendanceRepository {
    private static final String REFRESH = "eclipselink.refresh";
    private static final List<EnrolmentStatus> SEATED = List.of(
            EnrolmentStatus.ENROLLED,
            EnrolmentStatus.ATTENDED,
            EnrolmentStatus.PARTLY_ATTENDED,
            EnrolmentStatus.NO_SHOW,
            EnrolmentStatus.EXCUSED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores a first mark; it has an id afterwards. The session's lock keeps others from making it at the same time. */
    void add(Attendance attendance) {
        entityManager.persist(attendance);
        entityManager.flush();
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
            SELECT NEW vn.camtay.attendance.RollRow(o.id, o.fullName, u.name, d.name, o.searchKey,
                a.status, a.moment, a.reason, a.justified, a.minutes, a.recordedAt)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            LEFT JOIN Attendance a ON a.meetingId = :meeting AND a.officialId = e.officialId
            WHERE e.sessionId = :session AND e.status IN :seated
            """;

    /** Everybody who holds a seat, with their mark at the meeting, by given name. */
    List<RollRow> roll(long sessionId, long meetingId) {
        return entityManager
                .createQuery(ROLL + " ORDER BY o.givenNameSort, o.fullNameSort, o.id", RollRow.class)
                .setParameter("session", sessionId)
                .setParameter("meeting", meetingId)
                .setParameter("seated", SEATED)
                .getResultList();
    }

    /** The one row of the roll. */
    Optional<RollRow> rollRow(long sessionId, long meetingId, long officialId) {
        return entityManager
                .createQuery(ROLL + " AND o.id = :official", RollRow.class)
                .setParameter("session", sessionId)
                .setParameter("meeting", meetingId)
                .setParameter("seated", SEATED)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
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
                .setParameter("seated", SEATED)
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

    private static final String MINE = """
            SELECT NEW vn.camtay.attendance.MyAttendanceRow(m.id, m.code, m.nameVi, m.nameEn, s.id, s.code, t.number,
                t.startsAt, t.endsAt, a.minutes, a.status)
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            JOIN TrainingModule m ON m.id = s.moduleId
            JOIN Meeting t ON t.session = s
            LEFT JOIN Attendance a ON a.meetingId = t.id AND a.officialId = e.officialId
            WHERE e.officialId = :official AND e.status IN :seated AND t.startsAt <= :now
            ORDER BY t.startsAt DESC, t.id DESC
            """;

    /** Meetings that have begun of sessions in which the person holds a seat, the newest first. */
    List<MyAttendanceRow> ofOfficial(long officialId, Instant now) {
        return entityManager
                .createQuery(MINE, MyAttendanceRow.class)
                .setParameter("official", officialId)
                .setParameter("seated", SEATED)
                .setParameter("now", now)
                .getResultList();
    }

    private static final String UNIT_FROM = """
             FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            JOIN CoachingSession s ON s.id = e.sessionId JOIN TrainingModule m ON m.id = s.moduleId
            """;

    private static final String UNIT_ROWS = """
            SELECT NEW vn.camtay.attendance.UnitAttendanceRow(o.id, o.fullName, u.name, d.name, m.id, m.code, m.nameVi,
                m.nameEn, s.id, s.code, s.startsAt, s.endsAt,
                (SELECT COALESCE(SUM(a.minutes), 0) FROM Attendance a WHERE a.sessionId = s.id AND a.officialId = o.id),
                e.status)
            """ + UNIT_FROM;

    /**
     * One page of people and sessions, the newest session first, then by given name. Two statements whatever its size.
     *
     * @param units people of these units only; null for everybody
     * @param from  sessions that start at this moment or later; null for any
     * @param until sessions that start before this moment; null for any
     */
    Page<UnitAttendanceRow> ofUnits(
            Collection<Long> units, UnitAttendanceFilter filter, Instant from, Instant until, PageQuery query) {
        if (units != null && units.isEmpty()) {
            return new Page<>(List.of(), 0, query);
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(units, filter, from, until, values);
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(e) " + UNIT_FROM + where, Long.class);
        values.forEach(count::setParameter);
        long total = count.getSingleResult();
        if (total <= query.first()) {
            return new Page<>(List.of(), total, query);
        }
        TypedQuery<UnitAttendanceRow> rows = entityManager.createQuery(
                UNIT_ROWS + where + " ORDER BY s.startsAt DESC, s.id DESC, o.givenNameSort, o.fullNameSort, e.id",
                UnitAttendanceRow.class);
        values.forEach(rows::setParameter);
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(), total, query);
    }

    private static String where(
            Collection<Long> units,
            UnitAttendanceFilter filter,
            Instant from,
            Instant until,
            Map<String, Object> values) {
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "");
        where.add("e.status IN :seated");
        values.put("seated", SEATED);
        if (units != null) {
            where.add("o.unitId IN :units");
            values.put("units", units);
        }
        if (filter.moduleId() != null) {
            where.add("s.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.postId() != null) {
            where.add("EXISTS (SELECT 1 FROM Official q JOIN q.posts h WHERE q.id = o.id AND h.postId = :post)");
            values.put("post", filter.postId());
        }
        if (from != null) {
            where.add("s.startsAt >= :from");
            values.put("from", from);
        }
        if (until != null) {
            where.add("s.startsAt < :until");
            values.put("until", until);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.add("o.searchKey LIKE :text");
            values.put("text", SearchKey.containing(filter.text()).replace(' ', '%'));
        }
        return where.toString();
    }
}

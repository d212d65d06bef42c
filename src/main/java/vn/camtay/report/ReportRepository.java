package vn.camtay.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.attendance.TimePresent;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Reads records: places in sessions that have begun, the marks of their meetings, and the people of units. */
@ApplicationScoped
class ReportRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    /** EclipseLink puts its value behind the word SELECT. */
    private static final String SQL_HINT = "eclipselink.sql.hint";

    /** MySQL and MariaDB join the tables as they are written. */
    private static final String IN_THIS_ORDER = "STRAIGHT_JOIN";

    private static final Set<SessionStatus> HELD =
            Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /**
     * Whose records, and when it is read.
     *
     * @param reach units whose people may be seen, null for everybody
     * @param units the filter's unit with everything below it, null for any
     */
    record Scope(Collection<Long> reach, Collection<Long> units, Instant now, ZoneId zone) {}

    private static final String LINE = """
            SELECT NEW vn.camtay.report.RecordLine(e.id, e.status, o.id, o.staffCode, o.fullName, u.name, u.nameEn, d.name, d.nameEn,
                c.id, c.code, c.nameVi, c.nameEn, s.id, s.code, s.startsAt, s.endsAt)
            """;

    // EclipseLink writes an inner join of entities as a comma, whose columns a later LEFT JOIN cannot name: all joins
    // are left
    private static final String FROM_PLACES = """
            FROM Enrolment e LEFT JOIN Official o ON o.id = e.officialId
            LEFT JOIN CoachingSession s ON s.id = e.sessionId
            """;

    private static final String NAMES = """
            LEFT JOIN TrainingModule c ON c.id = s.moduleId LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            """;

    private static final String BEGUN = """
            WHERE e.status IN :places AND s.status IN :held AND s.startsAt < :now
            """;

    private static final String SILENT = """
            SELECT m.id FROM Meeting m WHERE m.session = s AND m.endsAt <= :now
            AND NOT EXISTS (SELECT a.id FROM Attendance a WHERE a.meetingId = m.id AND a.officialId = e.officialId)
            """;

    private static final String ORDER = " ORDER BY o.givenNameSort, o.fullNameSort, o.id, s.startsAt, e.id";

    /** One statement: an official's places in sessions that have begun, the newest first. */
    List<RecordLine> ofOfficial(long officialId, Instant now) {
        return begun(
                        entityManager.createQuery(
                                LINE + FROM_PLACES + NAMES + BEGUN
                                        + " AND o.id = :official ORDER BY s.startsAt DESC, e.id",
                                RecordLine.class),
                        now)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String COMPLETED = """
            SELECT NEW vn.camtay.report.CompletedModule(m.id, m.code, m.nameVi, m.nameEn, s.id, s.code, c.completedOn,
                c.minutes, c.countedMinutes)
            FROM ModuleCompletion c JOIN TrainingModule m ON m.id = c.moduleId JOIN CoachingSession s ON s.id = c.sessionId
            WHERE c.officialId = :official ORDER BY c.completedOn DESC, m.code, c.id
            """;

    /** One statement: modules that an official has completed, the newest first. */
    List<CompletedModule> completed(long officialId) {
        return entityManager
                .createQuery(COMPLETED, CompletedModule.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    /** Begins with the people in their order: the database stops at the last one that is needed. */
    private static final String FROM_PEOPLE = """
            FROM Official o LEFT JOIN Enrolment e ON e.officialId = o.id
            LEFT JOIN CoachingSession s ON s.id = e.sessionId
            """;

    /**
     * One page in the order of given names. Two statements: the people as far as the page's last place, who have one place at
     * least, then the places of those on the page.
     */
    List<RecordLine> lines(RecordFilter filter, Scope scope, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = wherePlaces(filter, scope, values);
        List<Object[]> people = with(
                        values,
                        entityManager.createQuery(
                                "SELECT o.id, COUNT(e.id) " + FROM_PEOPLE + where
                                        + " GROUP BY o.givenNameSort, o.fullNameSort, o.id"
                                        + " ORDER BY o.givenNameSort, o.fullNameSort, o.id",
                                Object[].class))
                .setHint(SQL_HINT, IN_THIS_ORDER)
                .setMaxResults(query.first() + query.size())
                .getResultList();
        List<Long> onPage = new ArrayList<>();
        int begins = 0;
        int passed = 0;
        for (Object[] person : people) {
            int places = ((Long) person[1]).intValue();
            if (passed + places > query.first() && passed < query.first() + query.size()) {
                begins = onPage.isEmpty() ? passed : begins;
                onPage.add((Long) person[0]);
            }
            passed += places;
        }
        if (onPage.isEmpty()) {
            return List.of();
        }
        values.put("page", onPage);
        return with(
                        values,
                        entityManager.createQuery(
                                LINE + FROM_PLACES + NAMES + where + " AND o.id IN :page" + ORDER, RecordLine.class))
                .setFirstResult(query.first() - begins)
                .setMaxResults(query.size())
                .getResultList();
    }

    /** Every place the filter finds, in the order of {@link #lines}. */
    List<Long> enrolmentIds(RecordFilter filter, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String where = wherePlaces(filter, scope, values);
        return with(values, entityManager.createQuery("SELECT e.id " + FROM_PLACES + where + ORDER, Long.class))
                .getResultList();
    }

    /** These places, as far as the reach allows, in the order of {@link #lines}. */
    List<RecordLine> linesOf(Collection<Long> enrolmentIds, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("WHERE e.id IN :ids");
        values.put("ids", orNone(enrolmentIds));
        within(scope, where, values);
        return with(values, entityManager.createQuery(LINE + FROM_PLACES + NAMES + where + ORDER, RecordLine.class))
                .getResultList();
    }

    private static final String MARKS = """
            SELECT NEW vn.camtay.report.MeetingMark(e.id, m.id, m.number, m.startsAt, m.endsAt, v.name, a.status, a.minutes)
            FROM Meeting m LEFT JOIN m.session s LEFT JOIN Enrolment e ON e.sessionId = s.id
            LEFT JOIN Venue v ON v.id = m.venueId
            LEFT JOIN Attendance a ON a.meetingId = m.id AND a.officialId = e.officialId
            WHERE e.id IN :ids ORDER BY e.id, m.number
            """;

    /** All meetings of these places, marked or not; one statement. */
    List<MeetingMark> marks(Collection<Long> enrolmentIds) {
        if (enrolmentIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(MARKS, MeetingMark.class)
                .setParameter("ids", enrolmentIds)
                .getResultList();
    }

    /** Begins with the sessions: their places and marks then come from indexes alone, without a look at the people. */
    private static final String FROM_SESSIONS = """
            FROM CoachingSession s LEFT JOIN Enrolment e ON e.sessionId = s.id
            """;

    /** A locked session has nothing unrecorded: only the others are looked through. */
    private static final String UNRECORDED = "SELECT COUNT(n.id) " + FROM_PLACES + "JOIN Meeting n ON n.session = s ";

    private static final String STILL_SILENT = " AND s.status <> vn.camtay.session.SessionStatus.LOCKED"
            + " AND n.endsAt <= :now AND NOT EXISTS (SELECT b.id FROM Attendance b"
            + " WHERE b.meetingId = n.id AND b.officialId = e.officialId)";

    /** Three statements, whatever the size and however often the length of a period changed. */
    RecordTotals totals(RecordFilter filter, Scope scope, PeriodLength period) {
        boolean everybody = isOfEverybody(filter, scope);
        Map<String, Object> values = new HashMap<>();
        String where = wherePlaces(filter, scope, values);
        TypedQuery<Object[]> count = with(
                values,
                entityManager.createQuery(
                        "SELECT COUNT(e.id), COUNT(DISTINCT e.officialId), COUNT(DISTINCT s.moduleId) "
                                + (everybody ? FROM_SESSIONS : FROM_PLACES) + where,
                        Object[].class));
        Object[] counts = (everybody ? count.setHint(SQL_HINT, IN_THIS_ORDER) : count).getSingleResult();
        TimePresent present = everybody ? presentOfAll(filter, scope, period) : present(where, values, period);
        Number unrecorded = with(values, entityManager.createQuery(UNRECORDED + where + STILL_SILENT, Number.class))
                .getSingleResult();
        return new RecordTotals(
                ((Number) counts[0]).longValue(),
                ((Number) counts[1]).longValue(),
                ((Number) counts[2]).longValue(),
                present,
                unrecorded.longValue());
    }

    /** Whether nothing is asked of the people, only of the sessions. */
    private static boolean isOfEverybody(RecordFilter filter, Scope scope) {
        return scope.reach() == null
                && scope.units() == null
                && filter.postId() == null
                && !filter.unrecorded()
                && (filter.name() == null || filter.name().isBlank());
    }

    /** Whoever has minutes at a meeting has a seat in its session, which the consistency check watches: the marks alone say it. */
    private TimePresent presentOfAll(RecordFilter filter, Scope scope, PeriodLength period) {
        Map<String, Object> values = new HashMap<>();
        values.put("held", HELD);
        values.put("now", scope.now());
        StringBuilder where = new StringBuilder("WHERE s.status IN :held AND s.startsAt < :now");
        inSessions(filter, scope, where, values);
        return present(
                "FROM CoachingSession s LEFT JOIN Attendance a ON a.sessionId = s.id "
                        + (period.changes().isEmpty() ? "" : "LEFT JOIN Meeting n ON n.id = a.meetingId "),
                where.toString(),
                values,
                period,
                IN_THIS_ORDER);
    }

    private TimePresent present(String where, Map<String, Object> values, PeriodLength period) {
        return present(
                FROM_PLACES + "JOIN Meeting n ON n.session = s "
                        + "JOIN Attendance a ON a.meetingId = n.id AND a.officialId = e.officialId ",
                where,
                values,
                period,
                null);
    }

    /** One statement: a sum over all, and one more over what is from each change of the period's length on. */
    private TimePresent present(
            String from, String where, Map<String, Object> values, PeriodLength period, String hint) {
        Map<String, Object> days = new HashMap<>(values);
        days.putAll(period.parameters());
        String sums = "SELECT COUNT(a.id), " + period.sums();
        TypedQuery<Object[]> sum = with(days, entityManager.createQuery(sums + " " + from + where, Object[].class));
        Object[] row = (hint == null ? sum : sum.setHint(SQL_HINT, hint)).getSingleResult();
        return period.split(row, 1);
    }

    /**
     * Time present at meetings that begin from the one moment (inclusive) to the other (exclusive), by person; who was nowhere is
     * left out. One statement.
     *
     * @param scope whose
     */
    Map<Long, TimePresent> presentByPerson(Instant from, Instant until, Scope scope, PeriodLength period) {
        Map<String, Object> values = new HashMap<>(period.parameters());
        String sums = "SELECT a.officialId, " + period.sums();
        values.put("held", HELD);
        values.put("from", from);
        values.put("until", until);
        StringBuilder where = new StringBuilder(" FROM Attendance a JOIN Meeting n ON n.id = a.meetingId"
                + " JOIN CoachingSession s ON s.id = a.sessionId JOIN Official o ON o.id = a.officialId"
                + " WHERE s.status IN :held AND n.startsAt >= :from AND n.startsAt < :until AND a.minutes > 0");
        within(scope, where, values);
        Map<Long, TimePresent> found = new HashMap<>();
        with(values, entityManager.createQuery(sums + where + " GROUP BY a.officialId", Object[].class))
                .getResultList()
                .forEach(row -> found.put((Long) row[0], period.split(row, 1)));
        return found;
    }

    private static final String PERSON = """
            SELECT NEW vn.camtay.report.PersonLine(o.id, o.staffCode, o.fullName, u.name, u.nameEn, d.name, d.nameEn)
            FROM Official o LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            """;

    private static final String PERSON_ORDER = " ORDER BY o.givenNameSort, o.fullNameSort, o.id";

    /** One page of active people; two statements. */
    Page<PersonLine> people(RecordFilter filter, Scope scope, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = wherePeople(filter, scope, values);
        long total = with(values, entityManager.createQuery("SELECT COUNT(o.id) FROM Official o " + where, Long.class))
                .getSingleResult();
        List<PersonLine> rows = total <= query.first()
                ? List.of()
                : with(values, entityManager.createQuery(PERSON + where + PERSON_ORDER, PersonLine.class))
                        .setFirstResult(query.first())
                        .setMaxResults(query.size())
                        .getResultList();
        return new Page<>(rows, total, query);
    }

    /** Every person the filter finds, in the order of {@link #people}. */
    List<Long> personIds(RecordFilter filter, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String where = wherePeople(filter, scope, values);
        return with(
                        values,
                        entityManager.createQuery("SELECT o.id FROM Official o " + where + PERSON_ORDER, Long.class))
                .getResultList();
    }

    /** These people, as far as the reach allows, in the order of {@link #people}. */
    List<PersonLine> peopleOf(Collection<Long> officialIds, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("WHERE o.id IN :ids");
        values.put("ids", orNone(officialIds));
        within(scope, where, values);
        return with(values, entityManager.createQuery(PERSON + where + PERSON_ORDER, PersonLine.class))
                .getResultList();
    }

    /** What these people did in the sessions the filter asks for; one statement. */
    List<RecordLine> linesOfPeople(Collection<Long> officialIds, RecordFilter filter, Scope scope) {
        if (officialIds.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(BEGUN).append(" AND o.id IN :ids");
        values.put("ids", officialIds);
        places(scope, values);
        inSessions(filter, scope, where, values);
        return with(values, entityManager.createQuery(LINE + FROM_PLACES + NAMES + where + ORDER, RecordLine.class))
                .getResultList();
    }

    private static final String POSTS = """
            SELECT o.id, p.nameVi, p.nameEn FROM Official o JOIN o.posts h JOIN Post p ON p.id = h.postId
            WHERE o.id IN :ids ORDER BY o.id, h.mainPost DESC, p.code
            """;

    /** Names of the posts of each, the main one first, joined by semicolons; one statement. */
    Map<Long, String> posts(Collection<Long> officialIds, boolean english) {
        return entityManager
                .createQuery(POSTS, Object[].class)
                .setParameter("ids", orNone(officialIds))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> (String) row[english ? 2 : 1], Collectors.joining("; "))));
    }

    private String wherePlaces(RecordFilter filter, Scope scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(BEGUN);
        places(scope, values);
        within(scope, where, values);
        aboutPeople(filter, where, values);
        inSessions(filter, scope, where, values);
        if (filter.unrecorded()) {
            where.append(" AND EXISTS (").append(SILENT).append(')');
        }
        return where.toString();
    }

    private String wherePeople(RecordFilter filter, Scope scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE");
        within(scope, where, values);
        aboutPeople(filter, where, values);
        if (filter.missing()) {
            StringBuilder sessions = new StringBuilder("SELECT s.id FROM CoachingSession s WHERE 1 = 1");
            inSessions(filter, scope, sessions, values);
            String there =
                    "SELECT a.id FROM Attendance a WHERE a.officialId = o.id AND a.minutes > 0 AND a.sessionId IN ("
                            + sessions + ")";
            where.append(" AND NOT EXISTS (").append(there).append(')');
        }
        return where.toString();
    }

    private static void places(Scope scope, Map<String, Object> values) {
        values.put("places", EnrolmentStatus.SEATED);
        values.put("held", HELD);
        values.put("now", scope.now());
    }

    private static void within(Scope scope, StringBuilder where, Map<String, Object> values) {
        if (scope.reach() != null) {
            where.append(" AND o.unitId IN :reach");
            values.put("reach", orNone(scope.reach()));
        }
        if (scope.units() != null) {
            where.append(" AND o.unitId IN :units");
            values.put("units", orNone(scope.units()));
        }
    }

    private static void aboutPeople(RecordFilter filter, StringBuilder where, Map<String, Object> values) {
        if (filter.postId() != null) {
            where.append(
                    " AND EXISTS (SELECT q.id FROM Official q JOIN q.posts h WHERE q.id = o.id AND h.postId = :post)");
            values.put("post", filter.postId());
        }
        if (filter.name() != null && !filter.name().isBlank()) {
            where.append(" AND o.searchKey LIKE :name");
            values.put("name", SearchKey.containing(filter.name()).replace(' ', '%'));
        }
    }

    private static void inSessions(RecordFilter filter, Scope scope, StringBuilder where, Map<String, Object> values) {
        if (filter.moduleId() != null) {
            where.append(" AND s.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.from() != null) {
            where.append(" AND s.startsAt >= :from");
            values.put("from", filter.from().atStartOfDay(scope.zone()).toInstant());
        }
        if (filter.to() != null) {
            where.append(" AND s.startsAt < :to");
            values.put("to", filter.to().plusDays(1).atStartOfDay(scope.zone()).toInstant());
        }
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : ids;
    }

    private static <T> TypedQuery<T> begun(TypedQuery<T> query, Instant now) {
        return query.setParameter("places", EnrolmentStatus.SEATED)
                .setParameter("held", HELD)
                .setParameter("now", now);
    }

    private static <T> TypedQuery<T> with(Map<String, Object> values, TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}

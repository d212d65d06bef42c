package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Sessions with their meetings and trainers, and what screens read of them. */
@ApplicationScoped
class SessionRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores the session; it has an id afterwards. */
    void add(CoachingSession session) {
        entityManager.persist(session);
        entityManager.flush();
    }

    /** The session as it is now, its row locked until the transaction ends. */
    // refreshed, not queried: a locking query reads every collection of the session at once
    Optional<CoachingSession> findLocked(long id) {
        return LockedRow.find(entityManager, CoachingSession.class, id);
    }

    /** What was changed so far is seen by the queries that follow. */
    void flush() {
        entityManager.flush();
    }

    private static final String UNDER_MINIMUM = """
            SELECT s.id FROM CoachingSession s
            WHERE s.status = vn.camtay.session.SessionStatus.OPEN AND s.seatsTaken < s.minimum AND s.belowMinimumReason IS NULL
            AND s.signUpClosesAt <= :until AND s.startsAt > :now
            AND (s.alarmedClosing IS NULL OR s.alarmedClosing <> s.signUpClosesAt)
            ORDER BY s.signUpClosesAt, s.id
            """;

    /** Open sessions with too few people whose sign-up closes by then, of whose closing nobody was told. */
    List<Long> underMinimum(Instant now, Instant until) {
        return entityManager
                .createQuery(UNDER_MINIMUM, Long.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList();
    }

    boolean isTrainer(long sessionId, long officialId) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(s) FROM CoachingSession s JOIN s.trainerIds t WHERE s.id = :id AND t = :official",
                                Long.class)
                        .setParameter("id", sessionId)
                        .setParameter("official", officialId)
                        .getSingleResult()
                > 0;
    }

    private static final String HEADS = """
            SELECT NEW vn.camtay.session.SessionHead(
                s.id, s.code, s.moduleId, m.code, m.nameVi, m.nameEn, s.status, s.capacity, s.minimum, s.seatsTaken,
                s.seatsReserved, s.leadUnitId, u.name, u.nameEn, s.signUpOpensAt, s.signUpClosesAt, s.startsAt, s.endsAt,
                s.whatToBring, s.openedAt, s.cancelReason, s.calendarSequence, s.approvalRequired, s.workstations, s.reopenReason,
                s.belowMinimumReason)
            FROM CoachingSession s
            JOIN TrainingModule m ON m.id = s.moduleId
            JOIN Unit u ON u.id = s.leadUnitId
            """;

    Optional<SessionDetail> findDetail(long id) {
        return details(List.of(id)).stream().findFirst();
    }

    private static final String MEETINGS = """
            SELECT NEW vn.camtay.session.MeetingRow(
                m.id, m.session.id, m.number, m.startsAt, m.endsAt, v.id, v.name, v.address)
            FROM Meeting m JOIN Venue v ON v.id = m.venueId
            """;

    /** By session, then in the order of time. */
    List<MeetingRow> meetingsOf(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                MEETINGS + " WHERE m.session.id IN :ids ORDER BY m.session.id, m.number",
                                MeetingRow.class)
                        .setParameter("ids", sessionIds)
                        .getResultList();
    }

    Optional<MeetingRow> findMeeting(long meetingId) {
        return entityManager
                .createQuery(MEETINGS + " WHERE m.id = :id", MeetingRow.class)
                .setParameter("id", meetingId)
                .getResultStream()
                .findFirst();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.session.SessionRow(
                s.id, s.code, s.moduleId, m.code, m.nameVi, m.nameEn, s.status, s.startsAt, s.endsAt,
                s.signUpOpensAt, s.signUpClosesAt, s.capacity, s.minimum, s.seatsTaken, s.seatsReserved, u.name, u.nameEn, v.name,
                (SELECT COUNT(x) FROM Meeting x WHERE x.session.id = s.id))
            FROM CoachingSession s
            JOIN TrainingModule m ON m.id = s.moduleId
            JOIN Unit u ON u.id = s.leadUnitId
            JOIN s.meetings f
            JOIN Venue v ON v.id = f.venueId
            WHERE f.number = 1
            """;

    private static final String COUNT = """
            SELECT COUNT(s) FROM CoachingSession s JOIN TrainingModule m ON m.id = s.moduleId WHERE 1 = 1
            """;

    // EclipseLink joins the collection of a MEMBER OF inside an OR, and so loses the sessions whose collection is empty
    static final String TRAINED_BY = "SELECT y.id FROM CoachingSession y JOIN y.trainerIds z WHERE z = ";
    static final String HELPED_BY = "SELECT y.id FROM CoachingSession y JOIN y.coUnitIds z WHERE z = ";

    /**
     * Sessions by start, then id.
     *
     * @param everything whether unopened ones of others are seen too
     * @param me         the actor, whose own sessions are always seen; empty for none
     */
    Page<SessionRow> search(SessionFilter filter, boolean everything, OptionalLong me, Instant now, PageQuery query) {
        Where where = where(filter, everything, me, now);
        List<SessionRow> rows = bind(
                        entityManager.createQuery(ROWS + where.text() + " ORDER BY s.startsAt, s.id", SessionRow.class),
                        where.values())
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(entityManager.createQuery(COUNT + where.text(), Long.class), where.values())
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    /** A condition on {@code s} and {@code m}, with what it asks for. */
    private record Where(String text, Map<String, Object> values) {}

    private static Where where(SessionFilter filter, boolean everything, OptionalLong me, Instant now) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!everything) {
            where.append(
                    me.isPresent()
                            ? " AND (s.openedAt IS NOT NULL OR s.id IN (" + TRAINED_BY + ":me))"
                            : " AND s.openedAt IS NOT NULL");
            me.ifPresent(id -> values.put("me", id));
        }
        if (filter.mine()) {
            where.append(" AND s.id IN (" + TRAINED_BY + ":me)");
            values.put("me", me.orElse(0));
        }
        if (!filter.text().isEmpty()) {
            where.append(" AND (m.searchKey LIKE :text OR s.code LIKE :code)");
            values.put("text", SearchKey.containing(filter.text()));
            values.put("code", SearchKey.containing(filter.text()).toUpperCase(Locale.ROOT));
        }
        if (filter.moduleId() != null) {
            where.append(" AND s.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.unitId() != null) {
            where.append(" AND (s.leadUnitId = :unit OR s.id IN (" + HELPED_BY + ":unit))");
            values.put("unit", filter.unitId());
        }
        if (filter.from() != null) {
            where.append(" AND s.endsAt > :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" AND s.startsAt < :to");
            values.put("to", filter.to());
        }
        if (filter.state() != null) {
            where.append(" AND ").append(condition(filter.state()));
            values.put("status", stored(filter.state()));
            if (condition(filter.state()).contains(":now")) {
                values.put("now", now);
            }
        }
        return new Where(where.toString(), values);
    }

    private static final String IDS = """
            SELECT s.id FROM CoachingSession s JOIN TrainingModule m ON m.id = s.moduleId WHERE 1 = 1
            """;

    /** Ids of sessions by start, then id. */
    List<Long> ids(SessionFilter filter, OptionalLong me, Instant now, int most) {
        Where where = where(filter, true, me, now);
        return bind(
                        entityManager.createQuery(IDS + where.text() + " ORDER BY s.startsAt, s.id", Long.class),
                        where.values())
                .setMaxResults(most)
                .getResultList();
    }

    private static final String TO_COME = """
            SELECT s.moduleId, s.id FROM CoachingSession s
            WHERE s.moduleId IN :modules AND s.status = vn.camtay.session.SessionStatus.OPEN AND s.startsAt > :now
            ORDER BY s.startsAt, s.id
            """;

    /** Ids of the open sessions of each module that have not begun, by start. */
    Map<Long, List<Long>> toCome(Collection<Long> moduleIds, Instant now) {
        return moduleIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(TO_COME, Object[].class)
                        .setParameter("modules", moduleIds)
                        .setParameter("now", now)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    }

    private static final String IDS_OF_CODES = "SELECT s.id FROM CoachingSession s WHERE s.code IN :codes";

    /** @param me who must train them; empty for all */
    List<Long> idsOf(Collection<String> codes, OptionalLong me) {
        if (codes.isEmpty()) {
            return List.of();
        }
        TypedQuery<Long> query = entityManager
                .createQuery(IDS_OF_CODES + (me.isPresent() ? " AND :me MEMBER OF s.trainerIds" : ""), Long.class)
                .setParameter("codes", codes);
        me.ifPresent(id -> query.setParameter("me", id));
        return query.getResultList();
    }

    /** Ids of sessions that are not cancelled and begin at one of the moments. */
    List<Long> idsStarting(Collection<Instant> moments) {
        return moments.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT s.id FROM CoachingSession s WHERE s.startsAt IN :moments"
                                        + " AND s.status <> vn.camtay.session.SessionStatus.CANCELLED",
                                Long.class)
                        .setParameter("moments", moments)
                        .getResultList();
    }

    /** Sessions with their meetings, to be asked and not changed; two statements. */
    Map<Long, CoachingSession> readAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("SELECT s FROM CoachingSession s WHERE s.id IN :ids", CoachingSession.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "s.meetings")
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch.size", "1000")
                        .getResultStream()
                        .collect(Collectors.toMap(CoachingSession::id, session -> session));
    }

    private static final String TRAINERS_OF = """
            SELECT s.id, o.id, o.fullName, u.name, u.nameEn, p.name, p.nameEn
            FROM CoachingSession s JOIN s.trainerIds t JOIN Official o ON o.id = t
            LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit p ON p.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE s.id IN :ids
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    private static final String CO_UNITS_OF = """
            SELECT s.id, u.id, u.name, u.nameEn FROM CoachingSession s JOIN s.coUnitIds c JOIN Unit u ON u.id = c
            WHERE s.id IN :ids ORDER BY u.name, u.id
            """;

    private static final String AUDIENCE_POSTS_OF = """
            SELECT s.id, p.id, p.code, p.nameVi, p.nameEn FROM CoachingSession s JOIN s.audiencePostIds a JOIN Post p ON p.id = a
            WHERE s.id IN :ids ORDER BY p.code, p.id
            """;

    private static final String AUDIENCE_UNITS_OF = """
            SELECT s.id, u.id, u.name, u.nameEn FROM CoachingSession s JOIN s.audienceUnitIds a JOIN Unit u ON u.id = a
            WHERE s.id IN :ids ORDER BY u.name, u.id
            """;

    /** In the order of the ids; six statements however many they are. */
    List<SessionDetail> details(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, SessionHead> heads = entityManager
                .createQuery(HEADS + " WHERE s.id IN :ids", SessionHead.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(SessionHead::id, head -> head));
        Map<Long, List<MeetingRow>> meetings =
                meetingsOf(ids).stream().collect(Collectors.groupingBy(MeetingRow::sessionId));
        Map<Long, List<TrainerRow>> trainers = bySession(
                TRAINERS_OF,
                ids,
                row -> new TrainerRow(
                        (Long) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String)
                                row[6]));
        Map<Long, List<UnitName>> coUnits = bySession(CO_UNITS_OF, ids, SessionRepository::unitName);
        Map<Long, List<PostName>> posts = bySession(
                AUDIENCE_POSTS_OF,
                ids,
                row -> new PostName((Long) row[1], (String) row[2], (String) row[3], (String) row[4]));
        Map<Long, List<UnitName>> units = bySession(AUDIENCE_UNITS_OF, ids, SessionRepository::unitName);
        return ids.stream()
                .filter(heads::containsKey)
                .map(id -> new SessionDetail(
                        heads.get(id),
                        meetings.getOrDefault(id, List.of()),
                        trainers.getOrDefault(id, List.of()),
                        coUnits.getOrDefault(id, List.of()),
                        new Audience(posts.getOrDefault(id, List.of()), units.getOrDefault(id, List.of()))))
                .toList();
    }

    private static UnitName unitName(Object[] row) {
        return new UnitName((Long) row[1], (String) row[2], (String) row[3]);
    }

    /** @param jpql whose first column is the session's id */
    private <T> Map<Long, List<T>> bySession(String jpql, Collection<Long> ids, Function<Object[], T> row) {
        return entityManager
                .createQuery(jpql, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        columns -> (Long) columns[0], Collectors.mapping(row, Collectors.toList())));
    }

    /** {@link SessionState#of} as a condition. */
    static String condition(SessionState state) {
        return switch (state) {
            case OPEN -> "(s.status = :status AND s.signUpClosesAt > :now AND s.startsAt > :now)";
            case RUNNING -> "(s.status = :status AND s.startsAt <= :now AND s.endsAt > :now)";
            case CLOSED ->
                "(s.status = :status AND (s.endsAt <= :now OR (s.signUpClosesAt <= :now AND s.startsAt > :now)))";
            case DRAFT, COMPLETED, LOCKED, CANCELLED -> "s.status = :status";
        };
    }

    static SessionStatus stored(SessionState state) {
        return switch (state) {
            case OPEN, RUNNING, CLOSED -> SessionStatus.OPEN;
            case DRAFT -> SessionStatus.DRAFT;
            case COMPLETED -> SessionStatus.COMPLETED;
            case LOCKED -> SessionStatus.LOCKED;
            case CANCELLED -> SessionStatus.CANCELLED;
        };
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static final String VENUE_BOOKINGS = """
            SELECT NEW vn.camtay.session.BookedSlot(
                v.id, v.name, s.code, s.status, m.number, m.startsAt, m.endsAt, v.parentId, v.travelZone, v.kind)
            FROM Meeting m JOIN m.session s JOIN Venue v ON v.id = m.venueId
            WHERE (v.id IN :ids OR v.parentId IN :ids OR v.id IN (SELECT w.parentId FROM Venue w WHERE w.id IN :ids))
            AND v.kind <> vn.camtay.session.VenueKind.ONLINE
            AND s.id <> :except
            AND s.status <> vn.camtay.session.SessionStatus.CANCELLED
            AND m.startsAt < :to AND m.endsAt > :from
            ORDER BY m.startsAt, m.id
            """;

    private static final String TRAINER_BOOKINGS = """
            SELECT NEW vn.camtay.session.BookedSlot(
                o.id, o.fullName, s.code, s.status, m.number, m.startsAt, m.endsAt, v.parentId, v.travelZone, v.kind)
            FROM Meeting m JOIN m.session s JOIN s.trainerIds t JOIN Official o ON o.id = t JOIN Venue v ON v.id = m.venueId
            WHERE o.id IN :ids
            AND s.id <> :except
            AND s.status <> vn.camtay.session.SessionStatus.CANCELLED
            AND m.startsAt < :to AND m.endsAt > :from
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings of other sessions, drafts too, that are held at some time inside the slot in one of the venues, a place it is a room of, or a room of it. */
    List<BookedSlot> venueBookings(Collection<Long> venueIds, TimeSlot within, long exceptSessionId) {
        return bookings(VENUE_BOOKINGS, venueIds, within, exceptSessionId);
    }

    /** Meetings of other sessions, drafts too, that one of the officials trains at some time inside the slot. */
    List<BookedSlot> trainerBookings(Collection<Long> officialIds, TimeSlot within, long exceptSessionId) {
        return bookings(TRAINER_BOOKINGS, officialIds, within, exceptSessionId);
    }

    private List<BookedSlot> bookings(String jpql, Collection<Long> ids, TimeSlot within, long exceptSessionId) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(jpql, BookedSlot.class)
                        .setParameter("ids", ids)
                        .setParameter("except", exceptSessionId)
                        .setParameter("from", within.startsAt())
                        .setParameter("to", within.endsAt())
                        .getResultList();
    }

    private static final String OFFERED_TO = """
            SELECT s.id FROM CoachingSession s JOIN s.audiencePostIds a
            WHERE s.status IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
              AND s.endsAt > :now AND a = :post
            ORDER BY s.id
            """;

    /** Sessions not over that are offered to the post, by id. */
    List<Long> offeredTo(long postId, Instant now) {
        return entityManager
                .createQuery(OFFERED_TO, Long.class)
                .setParameter("post", postId)
                .setParameter("now", now)
                .getResultList();
    }

    private static final String NAMING_UNIT = """
            SELECT s.id FROM CoachingSession s
            WHERE s.status IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
              AND s.endsAt > :now
              AND (s.leadUnitId = :unit
                OR s.id IN (SELECT x.id FROM CoachingSession x JOIN x.coUnitIds c WHERE c = :unit)
                OR s.id IN (SELECT y.id FROM CoachingSession y JOIN y.audienceUnitIds a WHERE a = :unit))
            ORDER BY s.id
            """;

    /** Sessions not over that the unit leads, helps with or is invited to, by id. */
    List<Long> namingUnit(long unitId, Instant now) {
        return entityManager
                .createQuery(NAMING_UNIT, Long.class)
                .setParameter("unit", unitId)
                .setParameter("now", now)
                .getResultList();
    }
}

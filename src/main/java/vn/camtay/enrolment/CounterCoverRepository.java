package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.VenueKind;

/** Counters with those who may staff them, who is in training when, and the rows that are locked for a unit's half-days. */
@ApplicationScoped
class CounterCoverRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String COVER_UNITS = """
        SELECT CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END
        FROM Official o JOIN Unit u ON u.id = o.unitId
        WHERE o.id IN :officials
        """;

    /** The wards and departments of the people: a division's people count for the unit that it belongs to. */
    SortedSet<Long> coverUnits(Collection<Long> officialIds) {
        return officialIds.isEmpty()
                ? new TreeSet<>()
                : new TreeSet<>(entityManager
                        .createQuery(COVER_UNITS, Long.class)
                        .setParameter("officials", officialIds)
                        .getResultList());
    }

    private static final String AROUND = """
        SELECT CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END
        FROM Unit u WHERE u.id IN :units
        """;

    /** These units, the wards and departments in the place of their divisions. */
    SortedSet<Long> around(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? new TreeSet<>()
                : new TreeSet<>(entityManager
                        .createQuery(AROUND, Long.class)
                        .setParameter("units", unitIds)
                        .getResultList());
    }

    /**
     * Locks the half-days of the units until the end of the transaction, by unit and time. One statement makes the rows that are
     * missing and locks the others: an insert that finds its key taken by the primary key holds that row and no gap, so nobody
     * waits for a neighbour.
     */
    void lock(SortedSet<Long> unitIds, SortedSet<HalfDay> halfDays) {
        if (unitIds.isEmpty() || halfDays.isEmpty()) {
            return;
        }
        String row = "(?, ?, ?)";
        String rows = unitIds.stream()
                .flatMap(unit -> halfDays.stream().map(halfDay -> row))
                .collect(Collectors.joining(", "));
        Query query = entityManager.createNativeQuery("INSERT INTO cover_lock (unit_id, day, half) VALUES " + rows
                + " ON DUPLICATE KEY UPDATE unit_id = unit_id");
        int position = 1;
        for (Long unitId : unitIds) {
            for (HalfDay halfDay : halfDays) {
                query.setParameter(position++, unitId);
                query.setParameter(position++, halfDay.day());
                query.setParameter(position++, halfDay.half().name());
            }
        }
        query.executeUpdate();
    }

    private static final String UNITS = """
        SELECT u.id, CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END,
          u.name, u.nameEn, u.travelZone
        FROM Unit u
        WHERE u.id IN :units OR (u.parentId IN :units AND u.kind = vn.camtay.organisation.UnitKind.DIVISION)
        ORDER BY u.id
        """;

    /** A unit or division with the ward or department that it counts for. */
    record CoverUnit(long unitId, long coverUnitId, String name, String nameEn, TravelZone zone) {}

    /** The given wards and departments with their divisions. */
    List<CoverUnit> units(Collection<Long> coverUnitIds) {
        return entityManager
                .createQuery(UNITS, Object[].class)
                .setParameter("units", coverUnitIds)
                .getResultStream()
                .map(row -> new CoverUnit(
                        (Long) row[0], (Long) row[1], (String) row[2], (String) row[3], (TravelZone) row[4]))
                .toList();
    }

    private static final String COUNTERS = """
        SELECT c.id, c.unitId, c.name, c.minimum, c.validFrom, c.validTo, p
        FROM Counter c JOIN c.postIds p
        WHERE c.unitId IN :units AND c.validFrom <= :to AND (c.validTo IS NULL OR c.validTo >= :from)
        ORDER BY c.unitId, c.name, c.id
        """;

    /** Counters of the units in force on any day between the two, both inclusive; by unit and name. */
    List<CounterNeed> counters(Map<Long, Long> coverUnits, LocalDate from, LocalDate to) {
        Map<Long, List<Object[]>> rows = entityManager
                .createQuery(COUNTERS, Object[].class)
                .setParameter("units", coverUnits.keySet())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], LinkedHashMap::new, Collectors.toList()));
        List<CounterNeed> counters = new ArrayList<>();
        rows.forEach((id, posts) -> {
            Object[] first = posts.get(0);
            counters.add(new CounterNeed(
                    id,
                    coverUnits.get((Long) first[1]),
                    (Long) first[1],
                    (String) first[2],
                    (Integer) first[3],
                    posts.stream().map(row -> (Long) row[6]).collect(Collectors.toSet()),
                    (LocalDate) first[4],
                    (LocalDate) first[5]));
        });
        return counters;
    }

    private static final String STAFF = """
        SELECT o.id, o.fullName, o.unitId, h.postId
        FROM Official o JOIN o.posts h
        WHERE o.unitId IN :units AND h.postId IN :posts AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
        ORDER BY o.givenNameSort, o.fullNameSort, o.id
        """;

    /** Active people of the units who hold one of the posts, by given name. */
    List<StaffMember> staff(List<CoverUnit> units, Set<Long> postIds) {
        Map<Long, CoverUnit> byId = units.stream().collect(Collectors.toMap(CoverUnit::unitId, unit -> unit));
        Map<Long, List<Object[]>> rows = entityManager
                .createQuery(STAFF, Object[].class)
                .setParameter("units", byId.keySet())
                .setParameter("posts", postIds)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], LinkedHashMap::new, Collectors.toList()));
        List<StaffMember> staff = new ArrayList<>();
        rows.forEach((id, posts) -> {
            CoverUnit unit = byId.get((Long) posts.get(0)[2]);
            Set<Long> held = new HashSet<>();
            posts.forEach(row -> held.add((Long) row[3]));
            staff.add(new StaffMember(id, (String) posts.get(0)[1], unit.coverUnitId(), unit.zone(), held));
        });
        return staff;
    }

    private static final String MEETINGS_OF = """
        JOIN Meeting m ON m.session = s JOIN Venue v ON v.id = m.venueId
        """;

    private static final String ENROLLED =
            "SELECT e.officialId, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone"
                    + " FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId " + MEETINGS_OF + """
                    WHERE e.officialId IN :staff AND e.status IN :statuses
                        AND s.status <> vn.camtay.session.SessionStatus.CANCELLED AND m.startsAt < :to AND m.endsAt > :from
                    """;

    private static final String TRAINING = "SELECT t, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone"
            + " FROM CoachingSession s JOIN s.trainerIds t " + MEETINGS_OF + """
            WHERE t IN :staff AND m.startsAt < :to AND m.endsAt > :from
                AND s.status NOT IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.CANCELLED)
            """;

    /** Meetings that touch the stretch (half-open) of people whose enrolment stands in one of the states. */
    List<AwayStretch> enrolled(
            Collection<Long> officialIds, Collection<EnrolmentStatus> statuses, Instant from, Instant to) {
        return officialIds.isEmpty()
                ? List.of()
                : stretches(entityManager
                        .createQuery(ENROLLED, Object[].class)
                        .setParameter("staff", officialIds)
                        .setParameter("statuses", statuses)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /** Meetings that touch the stretch (half-open) and that the people train. */
    List<AwayStretch> trained(Collection<Long> officialIds, Instant from, Instant to) {
        return officialIds.isEmpty()
                ? List.of()
                : stretches(entityManager
                        .createQuery(TRAINING, Object[].class)
                        .setParameter("staff", officialIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    private static final String RESERVED =
            "SELECT r.unitId, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone, r.seats - r.filled"
                    + " FROM SeatReservation r JOIN CoachingSession s ON s.id = r.sessionId " + MEETINGS_OF + """
                    WHERE r.unitId IN :units AND r.seats > r.filled AND s.status = vn.camtay.session.SessionStatus.OPEN
                        AND m.startsAt < :to AND m.endsAt > :from
                    """;

    /** Seats kept for a unit without names, at one meeting of their session. */
    record KeptSeats(long unitId, AwayStretch meeting, int seats) {}

    /** Seats kept for the units, at meetings of open sessions that touch the stretch (half-open). */
    List<KeptSeats> reserved(Collection<Long> unitIds, Instant from, Instant to) {
        return unitIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(RESERVED, Object[].class)
                        .setParameter("units", unitIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultStream()
                        .map(row -> new KeptSeats(
                                (Long) row[0], stretches(List.<Object[]>of(row)).get(0), ((Number) row[7]).intValue()))
                        .toList();
    }

    private static List<AwayStretch> stretches(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new AwayStretch(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        place((VenueKind) row[5], (TravelZone) row[6])))
                .toList();
    }

    /** Online is nowhere. */
    private static TravelZone place(VenueKind kind, TravelZone zone) {
        return kind == VenueKind.ONLINE ? null : zone;
    }

    private static final String WITH_COUNTERS = """
        SELECT CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END
        FROM Counter c JOIN Unit u ON u.id = c.unitId
        WHERE c.validTo IS NULL OR c.validTo >= :today
        """;

    /** Wards and departments with a counter that is in force on that day or later. */
    SortedSet<Long> unitsWithCounters(LocalDate today) {
        return new TreeSet<>(entityManager
                .createQuery(WITH_COUNTERS, Long.class)
                .setParameter("today", today)
                .getResultList());
    }

    private static final String LAST_MEETING = """
        SELECT MAX(s.endsAt) FROM CoachingSession s WHERE s.status = vn.camtay.session.SessionStatus.OPEN
        """;

    /** End of the last meeting of all open sessions; empty without any. */
    Optional<Instant> lastMeeting() {
        return Optional.ofNullable(
                entityManager.createQuery(LAST_MEETING, Instant.class).getSingleResult());
    }

    /** Somebody whose absence for a session was allowed, or who trains. */
    record Allowed(long sessionId, long officialId) {}

    private static final String SET_ASIDE = """
        SELECT NEW vn.camtay.enrolment.Expiring(e.sessionId, e.officialId) FROM Enrolment e
        WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
            AND (e.id IN (SELECT b.enrolmentId FROM EnrolmentBypass b
                    WHERE b.condition = vn.camtay.enrolment.EnrolmentCondition.COVER AND b.setAsideAt >= e.statusSince))
        """;

    private static final String TRAINERS = """
        SELECT NEW vn.camtay.enrolment.Expiring(s.id, t) FROM CoachingSession s JOIN s.trainerIds t
        WHERE s.status = vn.camtay.session.SessionStatus.OPEN
        """;

    Set<Allowed> allowed() {
        Set<Allowed> allowed = new HashSet<>();
        for (String query : List.of(SET_ASIDE, TRAINERS)) {
            entityManager
                    .createQuery(query, Expiring.class)
                    .getResultList()
                    .forEach(row -> allowed.add(new Allowed(row.sessionId(), row.officialId())));
        }
        return allowed;
    }

    private static final String MODULES = """
        SELECT s.id, m.nameVi, m.nameEn FROM CoachingSession s JOIN TrainingModule m ON m.id = s.moduleId WHERE s.id IN :sessions
        """;

    /** Names of the sessions' modules, Vietnamese and English, by session. */
    Map<Long, List<String>> modules(Collection<Long> sessionIds) {
        Map<Long, List<String>> modules = new HashMap<>();
        if (!sessionIds.isEmpty()) {
            entityManager
                    .createQuery(MODULES, Object[].class)
                    .setParameter("sessions", sessionIds)
                    .getResultList()
                    .forEach(row -> modules.put((Long) row[0], List.of((String) row[1], (String) row[2])));
        }
        return modules;
    }
}

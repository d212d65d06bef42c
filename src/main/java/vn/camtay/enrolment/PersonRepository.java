package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.enrolment.Person.Commitment;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionStatus;
import vn.camtay.session.VenueKind;

/** What the conditions ask about people, for many at once. */
@ApplicationScoped
class PersonRepository {
    /** No way between two zones takes longer. */
    private static final Duration LONGEST_WAY = Duration.ofDays(2);
    /** The rolls of these are or were taken. */
    private static final Set<SessionStatus> HELD =
            Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PEOPLE = """
            SELECT o.id, o.status, u.travelZone, u.id, p.id, g.id, g.parentId
            FROM Official o JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit p ON p.id = u.parentId
            LEFT JOIN Unit g ON g.id = p.parentId
            WHERE o.id IN :officials
            """;

    private static final String POSTS = """
            SELECT o.id, h.postId FROM Official o JOIN o.posts h WHERE o.id IN :officials
            """;

    /**
     * The people by id, for each of the sessions, with what keeps them busy around it. Four statements, however many sessions;
     * unknown ids are left out.
     *
     * @param sessions with the people who are asked about for each
     */
    Map<Long, Map<Long, Person>> people(Map<SessionDetail, ? extends Collection<Long>> sessions) {
        Map<Long, Map<Long, Person>> bySession = new HashMap<>();
        Set<Long> officialIds = new HashSet<>();
        sessions.forEach((session, asked) -> {
            bySession.put(session.id(), new HashMap<>());
            officialIds.addAll(asked);
        });
        if (officialIds.isEmpty()) {
            return bySession;
        }
        Map<Long, Set<Long>> posts = new HashMap<>();
        entityManager
                .createQuery(POSTS, Object[].class)
                .setParameter("officials", officialIds)
                .getResultList()
                .forEach(row -> posts.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((Long) row[1]));
        Map<Long, List<Commitment>> busy = commitments(officialIds, sessions.keySet());
        for (Object[] row : entityManager
                .createQuery(PEOPLE, Object[].class)
                .setParameter("officials", officialIds)
                .getResultList()) {
            long id = (Long) row[0];
            sessions.forEach((session, asked) -> {
                if (asked.contains(id)) {
                    bySession
                            .get(session.id())
                            .put(
                                    id,
                                    person(row, posts.getOrDefault(id, Set.of()), busy.getOrDefault(id, List.of()))
                                            .around(session, LONGEST_WAY));
                }
            });
        }
        return bySession;
    }

    private static Person person(Object[] row, Set<Long> posts, List<Commitment> busy) {
        Set<Long> units = new HashSet<>();
        for (int i = 3; i < row.length; i++) {
            if (row[i] != null) {
                units.add((Long) row[i]);
            }
        }
        return new Person(
                (Long) row[0], (Long) row[3], units, row[1] == OfficialStatus.ACTIVE, (TravelZone) row[2], posts, busy);
    }

    private static final String ENROLLED = """
            SELECT e.officialId, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            JOIN Venue v ON v.id = m.venueId
            WHERE e.officialId IN :officials AND e.status IN :seated AND s.status IN :held
                AND m.startsAt < :to AND m.endsAt > :from
            """;

    private static final String TRAINS = """
            SELECT t, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone
            FROM CoachingSession s JOIN s.trainerIds t JOIN Meeting m ON m.session = s
            JOIN Venue v ON v.id = m.venueId
            WHERE t IN :officials AND s.status IN :held
                AND m.startsAt < :to AND m.endsAt > :from
            """;

    /** Meetings of sessions that are held or were, near these, at which each of them is expected: with a seat, or training. By start. */
    private Map<Long, List<Commitment>> commitments(Collection<Long> officialIds, Collection<SessionDetail> sessions) {
        Instant from = sessions.stream()
                .map(SessionDetail::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(LONGEST_WAY);
        Instant to = sessions.stream()
                .map(SessionDetail::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(LONGEST_WAY);
        List<Object[]> enrolled = entityManager
                .createQuery(ENROLLED, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("held", HELD)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        List<Object[]> training = entityManager
                .createQuery(TRAINS, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("held", HELD)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        Map<Long, List<Commitment>> busy = new HashMap<>();
        enrolled.forEach(row -> add(busy, row, false));
        training.forEach(row -> add(busy, row, true));
        busy.values().forEach(list -> list.sort(Comparator.comparing(Commitment::starts)));
        return busy;
    }

    private static void add(Map<Long, List<Commitment>> busy, Object[] row, boolean training) {
        busy.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                .add(new Commitment(
                        (Long) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        zone(row[5], row[6]),
                        training));
    }

    private static final String ZONES = """
            SELECT s.id, m.id, v.kind, v.travelZone
            FROM CoachingSession s JOIN s.meetings m JOIN Venue v ON v.id = m.venueId
            WHERE s.id IN :sessions
            """;

    /** Where each meeting of the sessions is held, by session and meeting; online ones are left out. One statement. */
    Map<Long, Map<Long, TravelZone>> zones(Collection<Long> sessionIds) {
        Map<Long, Map<Long, TravelZone>> zones = new HashMap<>();
        sessionIds.forEach(id -> zones.put(id, new HashMap<>()));
        for (Object[] row : entityManager
                .createQuery(ZONES, Object[].class)
                .setParameter("sessions", sessionIds)
                .getResultList()) {
            TravelZone zone = zone(row[2], row[3]);
            if (zone != null) {
                zones.get((Long) row[0]).put((Long) row[1], zone);
            }
        }
        return zones;
    }

    /** Null online, where nobody travels to. */
    private static TravelZone zone(Object kind, Object zone) {
        return kind == VenueKind.ONLINE ? null : (TravelZone) zone;
    }
}

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

    /** The people by id, with what keeps them busy around the session. Four statements; unknown ids are left out. */
    Map<Long, Person> people(Collection<Long> officialIds, SessionDetail session) {
        Map<Long, Person> people = new HashMap<>();
        if (officialIds.isEmpty()) {
            return people;
        }
        Map<Long, Set<Long>> posts = new HashMap<>();
        entityManager
                .createQuery(POSTS, Object[].class)
                .setParameter("officials", officialIds)
                .getResultList()
                .forEach(row -> posts.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((Long) row[1]));
        Map<Long, List<Commitment>> busy = commitments(officialIds, session);
        for (Object[] row : entityManager
                .createQuery(PEOPLE, Object[].class)
                .setParameter("officials", officialIds)
                .getResultList()) {
            long id = (Long) row[0];
            Set<Long> units = new HashSet<>();
            for (int i = 3; i < row.length; i++) {
                if (row[i] != null) {
                    units.add((Long) row[i]);
                }
            }
            people.put(
                    id,
                    new Person(
                            id,
                            (Long) row[3],
                            units,
                            row[1] == OfficialStatus.ACTIVE,
                            (TravelZone) row[2],
                            posts.getOrDefault(id, Set.of()),
                            busy.getOrDefault(id, List.of())));
        }
        return people;
    }

    private static final String ENROLLED_ELSEWHERE = """
            SELECT e.officialId, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            JOIN Venue v ON v.id = m.venueId
            WHERE e.officialId IN :officials AND e.status IN :seated
                AND s.id <> :session AND s.status IN :held
                AND m.startsAt < :to AND m.endsAt > :from
            """;

    private static final String TRAINS = """
            SELECT t, s.id, s.code, m.startsAt, m.endsAt, v.kind, v.travelZone
            FROM CoachingSession s JOIN s.trainerIds t JOIN Meeting m ON m.session = s
            JOIN Venue v ON v.id = m.venueId
            WHERE t IN :officials AND s.status IN :held
                AND m.startsAt < :to AND m.endsAt > :from
            """;

    /**
     * Meetings of sessions that are held or were, near the session's own, at which each of them is expected: with a seat in another,
     * or training any. By start.
     */
    Map<Long, List<Commitment>> commitments(Collection<Long> officialIds, SessionDetail session) {
        Instant from = session.startsAt().minus(LONGEST_WAY);
        Instant to = session.endsAt().plus(LONGEST_WAY);
        List<Object[]> enrolled = entityManager
                .createQuery(ENROLLED_ELSEWHERE, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("session", session.id())
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
            SELECT m.id, v.kind, v.travelZone
            FROM CoachingSession s JOIN s.meetings m JOIN Venue v ON v.id = m.venueId
            WHERE s.id = :session
            """;

    /** Where each meeting of the session is held, by its id; online ones are left out. */
    Map<Long, TravelZone> zones(long sessionId) {
        Map<Long, TravelZone> zones = new HashMap<>();
        for (Object[] row : entityManager
                .createQuery(ZONES, Object[].class)
                .setParameter("session", sessionId)
                .getResultList()) {
            TravelZone zone = zone(row[1], row[2]);
            if (zone != null) {
                zones.put((Long) row[0], zone);
            }
        }
        return zones;
    }

    /** Null online, where nobody travels to. */
    private static TravelZone zone(Object kind, Object zone) {
        return kind == VenueKind.ONLINE ? null : (TravelZone) zone;
    }
}

package vn.camtay.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.persistence.UniqueKey;

/** Secret addresses, and the meetings that stand in their calendars. */
@ApplicationScoped
class FeedRepository {
    private static final Set<SessionStatus> HELD =
            Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Between which moments meetings are shown, both as starts: inclusive and exclusive. */
    record Window(Instant from, Instant to) {}

    /** Stores it; it has an id afterwards. */
    void add(CalendarFeed feed) {
        try {
            entityManager.persist(feed);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new FeedRefusedException("feed.refused.thereAlready");
            }
            throw failure;
        }
    }

    void remove(CalendarFeed feed) {
        entityManager.remove(feed);
    }

    /** The account's own only. */
    Optional<CalendarFeed> find(long id, long accountId) {
        return Optional.ofNullable(entityManager.find(CalendarFeed.class, id))
                .filter(feed -> feed.accountId() == accountId);
    }

    private static final String MINE = """
            SELECT NEW vn.camtay.feed.FeedRow(f.id, f.kind, u.name, v.name, f.madeAt, f.fetchedAt)
            FROM CalendarFeed f
            LEFT JOIN Unit u ON u.id = f.subjectId AND f.kind = vn.camtay.feed.FeedKind.UNIT
            LEFT JOIN Venue v ON v.id = f.subjectId AND f.kind = vn.camtay.feed.FeedKind.VENUE
            WHERE f.accountId = :account ORDER BY f.id
            """;

    List<FeedRow> ofAccount(long accountId) {
        return entityManager
                .createQuery(MINE, FeedRow.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * What a fetch begins with.
     *
     * @param subject name of the unit or venue, null for others
     * @param hash    of the content at the last fetch, null before the first
     * @param since   when it became that
     */
    record Found(
            long id,
            long accountId,
            FeedKind kind,
            long subjectId,
            String subject,
            String hash,
            Instant since,
            Instant fetchedAt) {
        public Found(
                long id,
                long accountId,
                FeedKind kind,
                long subjectId,
                String unit,
                String venue,
                String hash,
                Instant since,
                Instant fetchedAt) {
            this(id, accountId, kind, subjectId, unit == null ? venue : unit, hash, since, fetchedAt);
        }
    }

    private static final String BY_HASH = """
            SELECT f.id, f.accountId, f.kind, f.subjectId, u.name, v.name, f.contentHash, f.contentSince, f.fetchedAt
            FROM CalendarFeed f
            LEFT JOIN Unit u ON u.id = f.subjectId AND f.kind = vn.camtay.feed.FeedKind.UNIT
            LEFT JOIN Venue v ON v.id = f.subjectId AND f.kind = vn.camtay.feed.FeedKind.VENUE
            WHERE f.tokenHash = :hash
            """;

    Optional<Found> findByHash(String tokenHash) {
        return entityManager
                .createQuery(BY_HASH, Object[].class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(row -> new Found(
                        (Long) row[0],
                        (Long) row[1],
                        (FeedKind) row[2],
                        (Long) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Instant) row[7],
                        (Instant) row[8]));
    }

    private static final String NOTE = """
            UPDATE CalendarFeed f SET f.fetchedAt = :now, f.contentHash = :content, f.contentSince = :since WHERE f.id = :id
            """;

    /** Notes a fetch without the entity: two programs may fetch at the same moment. */
    void noteFetch(long id, Instant now, String contentHash, Instant since) {
        entityManager
                .createQuery(NOTE)
                .setParameter("now", now)
                .setParameter("content", contentHash)
                .setParameter("since", since)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static final String ENTRY = """
            SELECT NEW vn.camtay.feed.FeedEntry(s.id, s.code, c.nameVi, c.nameEn, s.whatToBring, m.id, m.number, m.startsAt,
                m.endsAt, v.name, v.address,
            """;

    private static final String SHOWN = """
            AND s.status IN :held AND m.startsAt >= :from AND m.startsAt < :to ORDER BY m.startsAt, m.id
            """;

    private static final String SEATS = ENTRY + """
                o.id, o.fullName, e.nextSequence - 1)
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN CoachingSession s ON s.id = e.sessionId
            JOIN Meeting m ON m.session = s JOIN TrainingModule c ON c.id = s.moduleId JOIN Venue v ON v.id = m.venueId
            WHERE e.status IN :seated
            """;

    /** Meetings in which the person has a seat. One statement. */
    List<FeedEntry> seats(long officialId, Window window) {
        return entityManager
                .createQuery(SEATS + " AND e.officialId = :official " + SHOWN, FeedEntry.class)
                .setParameter("official", officialId)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("held", HELD)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .getResultList();
    }

    /** Meetings in which somebody of the units has a seat, one entry a person. One statement. */
    List<FeedEntry> seatsOfUnits(Collection<Long> unitIds, Window window) {
        return entityManager
                .createQuery(SEATS + " AND o.unitId IN :units " + SHOWN + ", o.id", FeedEntry.class)
                .setParameter("units", unitIds)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("held", HELD)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .getResultList();
    }

    private static final String TAUGHT = ENTRY + """
                o.id, o.fullName, s.calendarSequence)
            FROM CoachingSession s JOIN s.trainerIds t JOIN Official o ON o.id = t JOIN Meeting m ON m.session = s
            JOIN TrainingModule c ON c.id = s.moduleId JOIN Venue v ON v.id = m.venueId
            WHERE t = :official
            """;

    /** Meetings that the person trains. One statement. */
    List<FeedEntry> taught(long officialId, Window window) {
        return entityManager
                .createQuery(TAUGHT + SHOWN, FeedEntry.class)
                .setParameter("official", officialId)
                .setParameter("held", HELD)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .getResultList();
    }

    private static final String AT_VENUE = ENTRY + """
                0L, '', s.calendarSequence)
            FROM Meeting m JOIN CoachingSession s ON s = m.session JOIN TrainingModule c ON c.id = s.moduleId
            JOIN Venue v ON v.id = m.venueId
            WHERE v.id = :venue
            """;

    /** Meetings at the venue. One statement. */
    List<FeedEntry> atVenue(long venueId, Window window) {
        return entityManager
                .createQuery(AT_VENUE + SHOWN, FeedEntry.class)
                .setParameter("venue", venueId)
                .setParameter("held", HELD)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .getResultList();
    }
}

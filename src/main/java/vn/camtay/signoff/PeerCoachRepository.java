package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** Officials who coach colleagues, and how much they did. */
@ApplicationScoped
class PeerCoachRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ONE = """
            SELECT p FROM PeerCoach p WHERE p.officialId = :official
            """;

    Optional<PeerCoach> find(long officialId) {
        return find(officialId, LockModeType.NONE);
    }

    /** The peer coach's row, locked until the end of the transaction. */
    Optional<PeerCoach> lock(long officialId) {
        return find(officialId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<PeerCoach> find(long officialId, LockModeType lock) {
        return entityManager
                .createQuery(ONE, PeerCoach.class)
                .setParameter("official", officialId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static final String SIGNED = """
            SELECT COUNT(e) FROM CardEntry e WHERE e.coachId = :coach AND e.doneOn >= :from AND e.doneOn < :until
            """;

    /** Rows that the coach signed for these days, the last one not counted. */
    long signed(long coachId, LocalDate from, LocalDate until) {
        return entityManager
                .createQuery(SIGNED, Long.class)
                .setParameter("coach", coachId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }
}

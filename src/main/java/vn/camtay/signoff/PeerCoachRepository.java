package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.UniqueKey;
import vn.camtay.shared.text.SearchKey;

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

    /** @throws SignOffRefusedException when somebody named the official at the same moment */
    void add(PeerCoach peer) {
        try {
            entityManager.persist(peer);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new SignOffRefusedException("signoff.refused.peerTwice");
            }
            throw failure;
        }
    }

    void remove(PeerCoach peer) {
        entityManager.remove(peer);
        entityManager.flush();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.signoff.PeerRow(o.id, o.fullName, u.name, u.nameEn,
                (SELECT COUNT(DISTINCT f.skillId) FROM CardEntry f WHERE f.officialId = o.id
                    AND f.state = vn.camtay.signoff.SkillState.FINALISED),
                p.loadCap,
                (SELECT COUNT(e) FROM CardEntry e WHERE e.coachId = o.id AND e.doneOn >= :from))
            FROM PeerCoach p JOIN Official o ON o.id = p.officialId JOIN Unit u ON u.id = o.unitId
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Peer coaches with what they signed since that day, by given name. One statement. */
    List<PeerRow> list(LocalDate from, int most) {
        return entityManager
                .createQuery(ROWS, PeerRow.class)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String CANDIDATES = """
            SELECT NEW vn.camtay.signoff.PeerRow(o.id, o.fullName, u.name, u.nameEn,
                (SELECT COUNT(DISTINCT f.skillId) FROM CardEntry f WHERE f.officialId = o.id
                    AND f.state = vn.camtay.signoff.SkillState.FINALISED))
            FROM Official o JOIN Unit u ON u.id = o.unitId
            WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE AND o.searchKey LIKE :name
            AND o.id IN (SELECT e.officialId FROM CardEntry e WHERE e.state = vn.camtay.signoff.SkillState.FINALISED)
            AND o.id NOT IN (SELECT p.officialId FROM PeerCoach p)
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Active officials with a skill that was finalised, who are not named yet, by given name. One statement. */
    List<PeerRow> candidates(String name, int most) {
        return entityManager
                .createQuery(CANDIDATES, PeerRow.class)
                .setParameter("name", SearchKey.containing(name))
                .setMaxResults(most)
                .getResultList();
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

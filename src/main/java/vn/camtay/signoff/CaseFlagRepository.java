package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Cases that more than one official used. */
@ApplicationScoped
class CaseFlagRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String OTHERS = """
            select id from card_entry where case_hash = ?1 and official_id <> ?2 for update
            """;

    /**
     * Whether the case stands on somebody else's card. Called after the own row was written: it waits for rows that others are
     * writing, so that of two who use a case at the same moment the second one sees the first.
     */
    boolean isUsedByOthers(String caseHash, long officialId) {
        return !entityManager
                .createNativeQuery(OTHERS)
                .setParameter(1, caseHash)
                .setParameter(2, officialId)
                .getResultList()
                .isEmpty();
    }

    void add(CaseFlag flag) {
        entityManager.persist(flag);
    }

    /** The flag, its row locked until the end of the transaction. */
    Optional<CaseFlag> lock(long id) {
        return entityManager
                .createQuery("SELECT f FROM CaseFlag f WHERE f.id = :id", CaseFlag.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<CardEntry> entry(long id) {
        return Optional.ofNullable(entityManager.find(CardEntry.class, id));
    }

    private static final String OPEN = """
            SELECT NEW vn.camtay.signoff.FlaggedCase(f.id, f.caseHash, e.caseTail, f.flaggedAt)
            FROM CaseFlag f JOIN CardEntry e ON e.id = f.entryId
            WHERE f.settledAt IS NULL ORDER BY f.flaggedAt, f.id
            """;

    /** Flags that wait for a coordinator, the oldest first, without their rows. */
    List<FlaggedCase> open(int most) {
        return entityManager
                .createQuery(OPEN, FlaggedCase.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String USES = """
            SELECT NEW vn.camtay.signoff.FlaggedUse(e.caseHash, e.id, e.cardId, o.fullName, u.name, u.nameEn, s.nameVi, s.nameEn,
                e.state, k.fullName, e.doneOn)
            FROM CardEntry e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            JOIN Skill s ON s.id = e.skillId JOIN Official k ON k.id = e.coachId
            WHERE e.caseHash IN :cases ORDER BY e.id
            """;

    /** Every row that names one of these cases, in the order in which they were added. */
    List<FlaggedUse> uses(Collection<String> caseHashes) {
        return caseHashes.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(USES, FlaggedUse.class)
                        .setParameter("cases", caseHashes)
                        .getResultList();
    }
}

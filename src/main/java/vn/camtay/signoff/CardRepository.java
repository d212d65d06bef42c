package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;

/** Cards with their rows, what skills ask for, and the secret of case numbers. */
@ApplicationScoped
class CardRepository {
    private static final int FIRST_KEY = 1;

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String KEY = """
            SELECT k FROM CaseKey k ORDER BY k.number DESC
            """;

    /** The newest secret. */
    Optional<CaseKey> findKey() {
        return entityManager
                .createQuery(KEY, CaseKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The first one stays. */
    void addKeyIfAbsent(String secret, Instant now) {
        entityManager
                .createNativeQuery("insert ignore into case_key (number, secret, made_at) values (?1, ?2, ?3)")
                .setParameter(1, FIRST_KEY)
                .setParameter(2, secret)
                .setParameter(3, column(now))
                .executeUpdate();
    }

    private static final String SKILLS = """
            SELECT NEW vn.camtay.signoff.SkillFacts(
                s.id, s.module.id, s.code, s.nameVi, s.nameEn, s.required, s.unaidedRepetitions, s.witness, s.retired)
            FROM Skill s
            """;

    Optional<SkillFacts> skill(long id) {
        return entityManager
                .createQuery(SKILLS + " WHERE s.id = :id", SkillFacts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Skills of these modules, retired ones too, by module and number. One statement. */
    List<SkillFacts> skills(Collection<Long> moduleIds) {
        return moduleIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                SKILLS + " WHERE s.module.id IN :modules ORDER BY s.module.id, s.number",
                                SkillFacts.class)
                        .setParameter("modules", moduleIds)
                        .getResultList();
    }

    /** These skills, retired ones too. One statement. */
    List<SkillFacts> skillsById(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(SKILLS + " WHERE s.id IN :ids", SkillFacts.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static final String FINALISED_ONCE = """
            SELECT DISTINCT e.skillId FROM CardEntry e
            WHERE e.officialId = :official AND e.state = vn.camtay.signoff.SkillState.FINALISED
            """;

    /** Skills of the official that were finalised, taken back since or not. */
    List<Long> finalisedOnce(long officialId) {
        return entityManager
                .createQuery(FINALISED_ONCE, Long.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String CARD = """
            SELECT c FROM CoachingCard c WHERE c.officialId = :official AND c.moduleId = :module
            """;

    /** The card of the two, opened if there was none, its row locked until the end of the transaction. */
    CoachingCard hold(long officialId, long moduleId, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert ignore into coaching_card (official_id, module_id, opened_at) values (?1, ?2, ?3)")
                .setParameter(1, officialId)
                .setParameter(2, moduleId)
                .setParameter(3, column(now))
                .executeUpdate();
        return entityManager
                .createQuery(CARD, CoachingCard.class)
                .setParameter("official", officialId)
                .setParameter("module", moduleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Locks the card until the end of the transaction. */
    void hold(long cardId) {
        LockedRow.find(entityManager, CoachingCard.class, cardId).orElseThrow();
    }

    /** Stores a row; it has an id afterwards. */
    void add(CardEntry entry) {
        entityManager.persist(entry);
        entityManager.flush();
    }

    private static final String BY_KEY = """
            SELECT e FROM CardEntry e WHERE e.coachId = :coach AND e.clientKey = :key
            """;

    /** The row that the coach wrote with this key. */
    Optional<CardEntry> findByKey(long coachId, String clientKey) {
        return entityManager
                .createQuery(BY_KEY, CardEntry.class)
                .setParameter("coach", coachId)
                .setParameter("key", clientKey)
                .getResultStream()
                .findFirst();
    }

    private static final String FACTS = """
            SELECT NEW vn.camtay.signoff.EntryFact(
                e.id, e.cardId, e.officialId, e.skillId, e.state, e.caseHash, e.doneOn, a.contested)
            FROM CardEntry e LEFT JOIN EntryAnswer a ON a.entryId = e.id
            WHERE e.officialId IN :officials AND e.skillId IN :skills
            ORDER BY e.id
            """;

    /** Rows of these people and skills, in the order in which they were added. One statement. */
    List<EntryFact> facts(Collection<Long> officialIds, Collection<Long> skillIds) {
        return officialIds.isEmpty() || skillIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(FACTS, EntryFact.class)
                        .setParameter("officials", officialIds)
                        .setParameter("skills", skillIds)
                        .getResultList();
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

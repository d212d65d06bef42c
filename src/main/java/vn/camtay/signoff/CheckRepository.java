package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Transfer checks, and who may do them. */
@ApplicationScoped
class CheckRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores it; it has an id afterwards. */
    void add(TransferCheck check) {
        entityManager.persist(check);
        entityManager.flush();
    }

    private static final String OF_ENTRY = """
            SELECT c FROM TransferCheck c WHERE c.entryId = :entry
            """;

    /** The check of the row that finalised, its row locked; call it under the card's lock. */
    Optional<TransferCheck> lockOfEntry(long entryId) {
        return entityManager
                .createQuery(OF_ENTRY, TransferCheck.class)
                .setParameter("entry", entryId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The check as it is now, its row locked until the end of the transaction. */
    Optional<TransferCheck> lock(long id) {
        return entityManager
                .createQuery("SELECT c FROM TransferCheck c WHERE c.id = :id", TransferCheck.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static final String TO_DO = """
            SELECT c FROM TransferCheck c WHERE c.checkerId = :checker AND c.result IS NULL ORDER BY c.id
            """;

    /** Open checks that the person is to do, their rows locked. */
    List<TransferCheck> lockToDo(long checkerId) {
        return entityManager
                .createQuery(TO_DO, TransferCheck.class)
                .setParameter("checker", checkerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static final String FACTS = """
            SELECT NEW vn.camtay.signoff.CheckFact(c.id, c.entryId, c.dueOn, c.result, c.doneOn)
            FROM TransferCheck c WHERE c.entryId IN :entries
            """;

    /** Checks of these finalisations. One statement. */
    List<CheckFact> facts(Collection<Long> entryIds) {
        return entryIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(FACTS, CheckFact.class)
                        .setParameter("entries", entryIds)
                        .getResultList();
    }

    private static final String DUE = """
            SELECT c.id FROM TransferCheck c
            WHERE c.result IS NULL AND c.dueOn <= :today AND c.checkerId IS NULL ORDER BY c.dueOn, c.id
            """;

    /** Open checks that are due and have nobody to do them, the oldest first. */
    List<Long> due(LocalDate today, int most) {
        return entityManager
                .createQuery(DUE, Long.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.signoff.CheckRow(c.id, e.cardId, o.id, o.fullName, u.id, u.name, u.nameEn, m.id, m.nameVi,
                m.nameEn, s.id, s.nameVi, s.nameEn, e.doneOn, k.fullName, c.dueOn, c.checkerId, p.fullName, c.result, c.doneOn, c.note)
            FROM TransferCheck c JOIN CardEntry e ON e.id = c.entryId JOIN Official o ON o.id = c.officialId
            JOIN Unit u ON u.id = o.unitId JOIN Skill s ON s.id = e.skillId JOIN s.module m
            JOIN Official k ON k.id = e.coachId LEFT JOIN Official p ON p.id = c.checkerId
            """;

    Optional<CheckRow> row(long id) {
        return rows(" WHERE c.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Open checks of the checker, by the day they are due. */
    List<CheckRow> open(long checkerId, int most) {
        return rows(" WHERE c.checkerId = :checker AND c.result IS NULL ORDER BY c.dueOn, c.id")
                .setParameter("checker", checkerId)
                .setMaxResults(most)
                .getResultList();
    }

    /** What the checker concluded, the newest first. */
    List<CheckRow> done(long checkerId, int most) {
        return rows(" WHERE c.checkerId = :checker AND c.doneOn IS NOT NULL ORDER BY c.doneOn DESC, c.id DESC")
                .setParameter("checker", checkerId)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String WAITING = """
             WHERE c.result IS NULL AND c.dueOn <= :today
            ORDER BY CASE WHEN c.checkerId IS NULL THEN 0 ELSE 1 END, c.dueOn, c.id
            """;

    /** Open checks that are due, those without anybody to do them first. */
    List<CheckRow> waiting(LocalDate today, int most) {
        return rows(WAITING).setParameter("today", today).setMaxResults(most).getResultList();
    }

    private TypedQuery<CheckRow> rows(String which) {
        return entityManager.createQuery(ROW + which, CheckRow.class);
    }

    private static final String COACHES = """
            SELECT DISTINCT e.coachId FROM CardEntry e WHERE e.officialId = :official AND e.skillId = :skill
            AND e.state <> vn.camtay.signoff.SkillState.AMENDED
            """;

    /** Everybody who ever signed a step or a finalisation of the skill for the official. */
    List<Long> coaches(long officialId, long skillId) {
        return entityManager
                .createQuery(COACHES, Long.class)
                .setParameter("official", officialId)
                .setParameter("skill", skillId)
                .getResultList();
    }

    private static final String CONCERNED = """
            SELECT e.officialId, e.coachId FROM CardEntry e WHERE e.id = :entry
            """;

    /** The official of the row that finalised, and whoever signed it. */
    List<Long> concerned(long entryId) {
        Object[] row = entityManager
                .createQuery(CONCERNED, Object[].class)
                .setParameter("entry", entryId)
                .getSingleResult();
        return List.of((Long) row[0], (Long) row[1]);
    }

    /** The unit, then the one above it if there is one. */
    List<Long> unitAndUpper(long unitId) {
        Long upper = entityManager
                .createQuery("SELECT u.parentId FROM Unit u WHERE u.id = :unit", Long.class)
                .setParameter("unit", unitId)
                .getSingleResult();
        return Stream.of(unitId, upper).filter(Objects::nonNull).toList();
    }

    private static final String CHECKER = """
            SELECT NEW vn.camtay.signoff.Checker(o.id, o.fullName, u.name, u.nameEn, FALSE,
                (SELECT COUNT(c) FROM TransferCheck c WHERE c.checkerId = o.id AND c.result IS NULL))
            FROM Official o JOIN Unit u ON u.id = o.unitId
            WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            """;

    private static final String BY_NAME = " ORDER BY o.givenNameSort, o.fullNameSort, o.id";

    /** Those of these people who are active, by given name. */
    List<Checker> checkers(Collection<Long> officialIds) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(CHECKER + " AND o.id IN :people" + BY_NAME, Checker.class)
                        .setParameter("people", officialIds)
                        .getResultList();
    }

    private static final String TRAINERS = CHECKER + """
            AND o.id IN (SELECT t.officialId FROM TrainerProfile t
                WHERE t.id NOT IN (SELECT q.id FROM TrainerProfile q JOIN q.moduleIds n)
                OR t.id IN (SELECT r.id FROM TrainerProfile r JOIN r.moduleIds k WHERE k = :module))
            """;

    /** Active trainers who may teach the module, by given name. */
    List<Checker> trainers(long moduleId) {
        return entityManager
                .createQuery(TRAINERS + BY_NAME, Checker.class)
                .setParameter("module", moduleId)
                .getResultList();
    }
}

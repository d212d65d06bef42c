package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What waits for somebody; each method is one statement. */
@ApplicationScoped
class SignOffTaskRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String UNANSWERED = """
            SELECT COUNT(e) FROM CardEntry e WHERE e.officialId = :me
            AND NOT EXISTS (SELECT a.id FROM EntryAnswer a WHERE a.entryId = e.id)
            """;

    long unanswered(long officialId) {
        return entityManager
                .createQuery(UNANSWERED, Long.class)
                .setParameter("me", officialId)
                .getSingleResult();
    }

    private static final String CHECKS = """
            SELECT COUNT(c) FROM TransferCheck c WHERE c.checkerId = :me AND c.result IS NULL AND c.dueOn <= :today
            """;

    long checks(long checkerId, LocalDate today) {
        return entityManager
                .createQuery(CHECKS, Long.class)
                .setParameter("me", checkerId)
                .setParameter("today", today)
                .getSingleResult();
    }

    private static final String COACHED = """
            SELECT DISTINCT NEW vn.camtay.signoff.ReadyRow(e.cardId, o.id, o.fullName, s.id, s.nameVi, s.nameEn)
            FROM CardEntry e JOIN Official o ON o.id = e.officialId JOIN Skill s ON s.id = e.skillId
            WHERE e.coachId = :me AND e.state = vn.camtay.signoff.SkillState.UNAIDED AND e.doneOn >= :since
            AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE AND s.retired = FALSE
            ORDER BY o.fullName, o.id, s.id
            """;

    /** People and skills that the coach saw unaided since that day. */
    List<ReadyRow> coached(long coachId, LocalDate since, int most) {
        return entityManager
                .createQuery(COACHED, ReadyRow.class)
                .setParameter("me", coachId)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Shared cases that nobody has looked into. */
    long flags() {
        return entityManager
                .createQuery("SELECT COUNT(f) FROM CaseFlag f WHERE f.settledAt IS NULL", Long.class)
                .getSingleResult();
    }

    private static final String UNASSIGNED = """
            SELECT COUNT(c) FROM TransferCheck c WHERE c.checkerId IS NULL AND c.result IS NULL AND c.dueOn <= :today
            """;

    long unassigned(LocalDate today) {
        return entityManager
                .createQuery(UNASSIGNED, Long.class)
                .setParameter("today", today)
                .getSingleResult();
    }
}

package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;

/** Changes of people's work, planned and settled. */
@ApplicationScoped
class PlannedChangeRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(PlannedChange change) {
        entityManager.persist(change);
        entityManager.flush();
    }

    /** The change as it is now, its row locked until the end of the transaction. */
    Optional<PlannedChange> lock(long id) {
        return LockedRow.find(entityManager, PlannedChange.class, id);
    }

    private static final String OPEN = """
            SELECT COUNT(c) FROM PlannedChange c
            WHERE c.officialId = :official AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED
            """;

    /** Whether something is planned for the official; call it under their lock. */
    boolean isPlanned(long officialId) {
        return entityManager
                        .createQuery(OPEN, Long.class)
                        .setParameter("official", officialId)
                        .getSingleResult()
                > 0;
    }

    private static final String DUE = """
            SELECT c.id FROM PlannedChange c
            WHERE c.status = vn.camtay.staffing.ChangeStatus.PLANNED AND c.effectiveOn <= :today
            ORDER BY c.effectiveOn, c.id
            """;

    /** Changes whose day has come, the earliest first. */
    List<Long> due(LocalDate today, int most) {
        return entityManager
                .createQuery(DUE, Long.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.staffing.ChangeRow(c.id, o.id, o.fullName, c.kind, c.effectiveOn, u.name, u.nameEn,
                p.nameVi, p.nameEn, c.reason, c.status, c.outcome)
            FROM PlannedChange c JOIN Official o ON o.id = c.officialId LEFT JOIN Unit u ON u.id = c.unitId
            LEFT JOIN Post p ON p.id = c.postId
            """;

    /** Planned ones by their day, then settled ones, the newest first. One statement. */
    List<ChangeRow> list(int most) {
        return entityManager
                .createQuery(
                        ROWS
                                + "ORDER BY CASE WHEN c.status = vn.camtay.staffing.ChangeStatus.PLANNED THEN 0 ELSE 1 END,"
                                + " c.settledAt DESC, c.effectiveOn, c.id",
                        ChangeRow.class)
                .setMaxResults(most)
                .getResultList();
    }
}

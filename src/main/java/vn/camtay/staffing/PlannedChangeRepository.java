package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Changes of people's work, planned and settled. */
@ApplicationScoped
class PlannedChangeRepository extends PlannedRepository<PlannedChange> {
    PlannedChangeRepository() {
        super(PlannedChange.class);
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

    private static final String OF_PEOPLE = """
            SELECT c FROM PlannedChange c
            WHERE c.officialId IN :officials AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED ORDER BY c.id
            """;

    /** What is planned for these officials; call it under their locks. */
    List<PlannedChange> planned(Collection<Long> officialIds) {
        return entityManager
                .createQuery(OF_PEOPLE, PlannedChange.class)
                .setParameter("officials", officialIds)
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

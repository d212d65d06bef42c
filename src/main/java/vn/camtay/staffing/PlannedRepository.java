package vn.camtay.staffing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;

/** What is planned of one kind: kept, locked for its one settlement, and found when its day has come. */
abstract class PlannedRepository<T extends Planned> {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private final Class<T> type;

    PlannedRepository(Class<T> type) {
        this.type = type;
    }

    void add(T change) {
        entityManager.persist(change);
        entityManager.flush();
    }

    /** The change as it is now, its row locked until the end of the transaction. */
    Optional<T> lock(long id) {
        return LockedRow.find(entityManager, type, id);
    }

    private static final String DUE = """
             c WHERE c.status = vn.camtay.staffing.ChangeStatus.PLANNED AND c.effectiveOn <= :today
            ORDER BY c.effectiveOn, c.id
            """;

    /** Changes whose day has come, the earliest first. */
    List<Long> due(LocalDate today, int most) {
        return entityManager
                .createQuery("SELECT c.id FROM " + type.getSimpleName() + DUE, Long.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}

package vn.camtay.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The one way to lock an entity's row and see it as it is now. */
public final class LockedRow {
    private LockedRow() {}

    /**
     * The entity as it is now, its row locked until the end of the transaction. What was changed in memory so far is written first,
     * since it would be lost when the row is read anew; a row that this transaction has locked already is not read again.
     */
    public static <T> Optional<T> find(EntityManager entityManager, Class<T> type, long id) {
        // not find with a lock: EclipseLink would then read every collection of the entity too
        Optional<T> row = Optional.ofNullable(entityManager.find(type, id));
        row.filter(found -> entityManager.getLockMode(found) != LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(found -> {
                    entityManager.flush();
                    entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
                });
        return row;
    }
}

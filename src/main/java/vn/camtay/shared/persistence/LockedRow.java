package vn.camtay.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one way to lock rows: one of an entity, to see it as it is now and change it; or many, so that nobody changes them. */
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

    /**
     * Keeps the rows as they are until the end of the transaction, in the order of their ids; others may keep them at the same time.
     * Whoever wants to change one waits.
     *
     * @param table a name of the schema
     */
    public static void share(EntityManager entityManager, String table, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Long> ordered = new ArrayList<>(new TreeSet<>(ids));
        String marks = ordered.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = entityManager.createNativeQuery(
                "SELECT id FROM " + table + " WHERE id IN (" + marks + ") ORDER BY id LOCK IN SHARE MODE");
        for (int i = 0; i < ordered.size(); i++) {
            query.setParameter(i + 1, ordered.get(i));
        }
        query.getResultList();
    }
}

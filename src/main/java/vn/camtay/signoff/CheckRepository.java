package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Transfer checks. */
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

    /** The check of the row that finalised; call it under the card's lock. */
    Optional<TransferCheck> ofEntry(long entryId) {
        return entityManager
                .createQuery(OF_ENTRY, TransferCheck.class)
                .setParameter("entry", entryId)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
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
}

package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import vn.camtay.shared.persistence.UniqueKey;

/** Which session is the pattern of which module. */
@ApplicationScoped
class SessionTemplateRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws OptimisticLockException when somebody else named one for the module at the same moment */
    void add(SessionTemplate template) {
        try {
            entityManager.persist(template);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new OptimisticLockException(failure);
            }
            throw failure;
        }
    }

    void remove(SessionTemplate template) {
        entityManager.remove(template);
    }

    Optional<SessionTemplate> ofModule(long moduleId) {
        return entityManager
                .createQuery("SELECT t FROM SessionTemplate t WHERE t.moduleId = :module", SessionTemplate.class)
                .setParameter("module", moduleId)
                .getResultStream()
                .findFirst();
    }
}

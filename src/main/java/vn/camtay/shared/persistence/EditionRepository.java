package vn.camtay.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The stamps of the current editions. */
@ApplicationScoped
class EditionRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String STAMP = "select stamp from edition where name = ?1";

    /** One statement; never the same again once the edition has changed. */
    String stamp(Edition edition) {
        return (String) entityManager
                .createNativeQuery(STAMP)
                .setParameter(1, edition.name())
                .getSingleResult();
    }
}

package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Materials of modules, in the order in which their organisers put them. */
@ApplicationScoped
class ModuleMaterialRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(ModuleMaterial material) {
        entityManager.persist(material);
    }

    Optional<ModuleMaterial> find(long id) {
        return Optional.ofNullable(entityManager.find(ModuleMaterial.class, id));
    }

    void remove(ModuleMaterial material) {
        entityManager.remove(material);
    }

    private static final String IN_ORDER = """
            SELECT m FROM ModuleMaterial m WHERE m.moduleId = :module ORDER BY m.position, m.id
            """;

    /** Those of a module in their order, to be moved. */
    List<ModuleMaterial> inOrder(long moduleId) {
        return entityManager
                .createQuery(IN_ORDER, ModuleMaterial.class)
                .setParameter("module", moduleId)
                .getResultList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.catalogue.MaterialRow(m.id, m.material.kind, m.material.title, m.material.text,
                m.material.link, f.name, f.type, f.bytes)
            FROM ModuleMaterial m LEFT JOIN KeptFile f ON f.id = m.material.fileId
            WHERE m.moduleId = :module ORDER BY m.position, m.id
            """;

    List<MaterialRow> rows(long moduleId) {
        return entityManager
                .createQuery(ROWS, MaterialRow.class)
                .setParameter("module", moduleId)
                .getResultList();
    }
}

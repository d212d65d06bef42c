package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Modules with their skills, and what screens read of them. */
@ApplicationScoped
class ModuleRepository {
    private static final String ROW = """
            SELECT NEW vn.camtay.catalogue.ModuleRow(
                m.id, m.code, m.nameVi, m.nameEn, m.periods, m.format, m.lead, m.status)
            FROM TrainingModule m
            """;

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(TrainingModule module) {
        entityManager.persist(module);
    }

    Optional<TrainingModule> find(long id) {
        return Optional.ofNullable(entityManager.find(TrainingModule.class, id));
    }

    Optional<ModuleRow> findRow(long id) {
        return entityManager
                .createQuery(ROW + " WHERE m.id = :id", ModuleRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<ModuleRow> offered() {
        return entityManager
                .createQuery(
                        ROW + " WHERE m.status = vn.camtay.catalogue.ModuleStatus.ACTIVE ORDER BY m.code",
                        ModuleRow.class)
                .getResultList();
    }

    Page<ModuleRow> search(ModuleFilter filter, PageQuery query) {
        String where = where(filter);
        List<ModuleRow> rows = bind(
                        entityManager.createQuery(ROW + where + " ORDER BY m.code, m.id", ModuleRow.class), filter)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(
                        entityManager.createQuery("SELECT COUNT(m) FROM TrainingModule m" + where, Long.class), filter)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static String where(ModuleFilter filter) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (!filter.text().isEmpty()) {
            where.append(" AND m.searchKey LIKE :text");
        }
        if (filter.status() != null) {
            where.append(" AND m.status = :status");
        }
        return where.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ModuleFilter filter) {
        if (!filter.text().isEmpty()) {
            query.setParameter("text", SearchKey.containing(filter.text()));
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        return query;
    }
}

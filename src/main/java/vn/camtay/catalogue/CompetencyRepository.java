package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Competencies with their levels, and what posts ask for. */
@ApplicationScoped
class CompetencyRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores it; it has an id afterwards. */
    void add(Competency competency) {
        entityManager.persist(competency);
        entityManager.flush();
    }

    void add(PostRequirement requirement) {
        entityManager.persist(requirement);
    }

    private static final String LIST = """
            SELECT NEW vn.camtay.catalogue.CompetencyRow(c.id, c.code, c.nameVi, c.nameEn, c.group)
            FROM Competency c ORDER BY c.code
            """;

    List<CompetencyRow> list() {
        return entityManager.createQuery(LIST, CompetencyRow.class).getResultList();
    }

    Map<String, Long> idsByCode() {
        return list().stream().collect(Collectors.toMap(CompetencyRow::code, CompetencyRow::id));
    }
}

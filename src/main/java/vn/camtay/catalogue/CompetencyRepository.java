package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Competencies with their levels. */
@ApplicationScoped
class CompetencyRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores it; it has an id afterwards. */
    void add(Competency competency) {
        entityManager.persist(competency);
        entityManager.flush();
    }

    private static final String LIST = """
            SELECT NEW vn.camtay.catalogue.CompetencyRow(
                c.id, c.code, c.nameVi, c.nameEn, c.group, c.validityMonths, c.renewalDays)
            FROM Competency c ORDER BY c.code
            """;

    List<CompetencyRow> list() {
        return entityManager.createQuery(LIST, CompetencyRow.class).getResultList();
    }

    Optional<Competency> findByCode(String code) {
        return entityManager
                .createQuery("SELECT c FROM Competency c WHERE c.code = :code", Competency.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Map<String, Long> idsByCode() {
        return list().stream().collect(Collectors.toMap(CompetencyRow::code, CompetencyRow::id));
    }

    private static final String LEVELS = """
            SELECT NEW vn.camtay.catalogue.LevelText(c.id, l.level, l.behaviourVi, l.behaviourEn)
            FROM CompetencyLevel l JOIN l.competency c ORDER BY c.code, l.level
            """;

    /** What each level means, by competency and level. */
    List<LevelText> levels() {
        return entityManager.createQuery(LEVELS, LevelText.class).getResultList();
    }
}

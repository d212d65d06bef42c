package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Quizzes that modules ask for, by the day from which on they do. */
@ApplicationScoped
class ModuleQuizRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ASKED = """
            SELECT NEW vn.camtay.competency.AskedQuiz(a.validFrom, a.quizId, q.title, q.status, a.passPercent, q.passPercent)
            FROM ModuleQuiz a LEFT JOIN Quiz q ON q.id = a.quizId WHERE a.moduleId = :module ORDER BY a.validFrom DESC
            """;

    /** The newest first. */
    List<AskedQuiz> asked(long moduleId) {
        return entityManager
                .createQuery(ASKED, AskedQuiz.class)
                .setParameter("module", moduleId)
                .getResultList();
    }

    private static final String ROW = """
            SELECT a FROM ModuleQuiz a WHERE a.moduleId = :module AND a.validFrom = :day
            """;

    /** The row that begins on that day. */
    Optional<ModuleQuiz> find(long moduleId, LocalDate day) {
        return entityManager
                .createQuery(ROW, ModuleQuiz.class)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void add(ModuleQuiz row) {
        entityManager.persist(row);
        entityManager.flush();
    }
}

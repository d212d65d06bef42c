package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Shares of the minutes that modules ask for, by the day from which they hold. */
@ApplicationScoped
class ModuleAttendanceRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String IN_FORCE = """
            SELECT a.percent FROM ModuleAttendance a WHERE a.moduleId = :module AND a.validFrom <= :day
            ORDER BY a.validFrom DESC
            """;

    /** The module's own share on that day; empty while it has none. */
    Optional<Integer> findPercent(long moduleId, LocalDate day) {
        return entityManager
                .createQuery(IN_FORCE, Integer.class)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static final String ROW = """
            SELECT a FROM ModuleAttendance a WHERE a.moduleId = :module AND a.validFrom = :day
            """;

    /** The row that begins on that day. */
    Optional<ModuleAttendance> find(long moduleId, LocalDate day) {
        return entityManager
                .createQuery(ROW, ModuleAttendance.class)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void add(ModuleAttendance attendance) {
        entityManager.persist(attendance);
    }
}

package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;

/** How long levels count, by the day from which on they do. */
@ApplicationScoped
class ValidityRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String SCHEDULE = """
            SELECT c.id, c.validityMonths, v.validFrom, v.months
            FROM Competency c LEFT JOIN CompetencyValidity v ON v.competencyId = c.id
            """;

    /** Of all competencies. One statement. */
    ValiditySchedule schedule() {
        ValiditySchedule schedule = new ValiditySchedule();
        for (Object[] row : entityManager.createQuery(SCHEDULE, Object[].class).getResultList()) {
            schedule.always((Long) row[0], (Integer) row[1]);
            if (row[2] != null) {
                schedule.from((Long) row[0], (LocalDate) row[2], (Integer) row[3]);
            }
        }
        return schedule;
    }

    private static final String TRAIL = """
            SELECT NEW vn.camtay.catalogue.ValidityRow(v.validFrom, v.months, v.renewalDays, v.setAt, o.fullName)
            FROM CompetencyValidity v LEFT JOIN Official o ON o.id = v.setByOfficial
            WHERE v.competencyId = :competency ORDER BY v.validFrom DESC
            """;

    /** The newest first. */
    List<ValidityRow> trail(long competencyId) {
        return entityManager
                .createQuery(TRAIL, ValidityRow.class)
                .setParameter("competency", competencyId)
                .getResultList();
    }

    /** The competency as it is now, its row locked. */
    Optional<Competency> lock(long competencyId) {
        return LockedRow.find(entityManager, Competency.class, competencyId);
    }

    private static final String ROW = """
            SELECT v FROM CompetencyValidity v WHERE v.competencyId = :competency AND v.validFrom = :day
            """;

    /** The row that begins on that day. */
    Optional<CompetencyValidity> find(long competencyId, LocalDate day) {
        return entityManager
                .createQuery(ROW, CompetencyValidity.class)
                .setParameter("competency", competencyId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void add(CompetencyValidity row) {
        entityManager.persist(row);
    }
}

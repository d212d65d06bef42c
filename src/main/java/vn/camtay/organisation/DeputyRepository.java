package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who acts for whom in units. */
@ApplicationScoped
class DeputyRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Deputyship deputyship) {
        entityManager.persist(deputyship);
        entityManager.flush();
    }

    Optional<Deputyship> find(long id) {
        return Optional.ofNullable(entityManager.find(Deputyship.class, id));
    }

    private static final String ROW = """
        SELECT NEW vn.camtay.organisation.DeputyRow(d.id, d.unitId, u.name, u.nameEn, d.officialId, o.fullName, d.task,
          d.validFrom, d.validTo, d.revoked)
        FROM Deputyship d JOIN Unit u ON u.id = d.unitId JOIN Official o ON o.id = d.officialId
        """;

    /**
     * Those in the units that end on the day or later, the newest last day first.
     *
     * @param unitIds null for all units
     */
    List<DeputyRow> list(Collection<Long> unitIds, LocalDate since) {
        if (unitIds != null && unitIds.isEmpty()) {
            return List.of();
        }
        String within = unitIds == null ? "" : "AND d.unitId IN :units ";
        var query = entityManager
                .createQuery(
                        ROW + "WHERE d.validTo >= :since " + within + "ORDER BY d.validTo DESC, d.id DESC",
                        DeputyRow.class)
                .setParameter("since", since);
        if (unitIds != null) {
            query.setParameter("units", unitIds);
        }
        return query.getResultList();
    }

    /** What the person was given that is not over on the day, by first day. */
    List<DeputyRow> ofOfficial(long officialId, LocalDate day) {
        return entityManager
                .createQuery(
                        ROW
                                + "WHERE d.officialId = :official AND d.revoked = FALSE AND d.validTo >= :day ORDER BY"
                                + " d.validFrom, d.id",
                        DeputyRow.class)
                .setParameter("official", officialId)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String OVERLAPPING = """
        WHERE d.officialId = :official AND d.unitId = :unit AND d.task = :task AND d.revoked = FALSE
          AND d.validFrom <= :to AND d.validTo >= :from
        ORDER BY d.validFrom
        """;

    /** One of the person's for the same unit and task that shares a day with the stretch (both days inclusive). */
    Optional<DeputyRow> findOverlapping(MakeDeputyCommand command) {
        return entityManager
                .createQuery(ROW + OVERLAPPING, DeputyRow.class)
                .setParameter("official", command.officialId())
                .setParameter("unit", command.unitId())
                .setParameter("task", command.task())
                .setParameter("from", command.from())
                .setParameter("to", command.to())
                .getResultStream()
                .findFirst();
    }

    private static final String OPEN = """
        SELECT d FROM Deputyship d
        WHERE d.officialId = :official AND d.revoked = FALSE AND d.validTo >= :day ORDER BY d.id
        """;

    /** What the person was given that is not over on the day. */
    List<Deputyship> open(long officialId, LocalDate day) {
        return entityManager
                .createQuery(OPEN, Deputyship.class)
                .setParameter("official", officialId)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String OPEN_IN = """
        SELECT d FROM Deputyship d WHERE d.unitId = :unit AND d.revoked = FALSE AND d.validTo >= :day ORDER BY d.id
        """;

    /** What is done for the head of the unit that is not over on the day. */
    List<Deputyship> openIn(long unitId, LocalDate day) {
        return entityManager
                .createQuery(OPEN_IN, Deputyship.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String UNITS = """
        SELECT d.unitId FROM Deputyship d
        WHERE d.officialId = :official AND d.task = :task AND d.revoked = FALSE
          AND d.validFrom <= :day AND d.validTo >= :day
        """;

    /** Units in which the person has the task on the day. */
    Set<Long> units(long officialId, DeputyTask task, LocalDate day) {
        return new HashSet<>(entityManager
                .createQuery(UNITS, Long.class)
                .setParameter("official", officialId)
                .setParameter("task", task)
                .setParameter("day", day)
                .getResultList());
    }
}

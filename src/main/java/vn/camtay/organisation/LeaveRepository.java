package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Half-days on which people are not at work. */
@ApplicationScoped
class LeaveRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String OF = """
        SELECT NEW vn.camtay.organisation.OfficialLeave(l.officialId, l.day, l.half)
        FROM Leave l WHERE l.officialId IN :officials AND l.day BETWEEN :from AND :to
        ORDER BY l.officialId, l.day, l.half DESC
        """;

    /** Both bounds inclusive; by person and time. */
    List<OfficialLeave> of(Collection<Long> officialIds, LocalDate from, LocalDate to) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(OF, OfficialLeave.class)
                        .setParameter("officials", officialIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
    }

    void add(Leave leave) {
        entityManager.persist(leave);
    }

    /** Writes now, while a clash with a simultaneous one can still be told. */
    void write() {
        entityManager.flush();
    }

    Optional<Leave> find(long id) {
        return Optional.ofNullable(entityManager.find(Leave.class, id));
    }

    void remove(Leave leave) {
        entityManager.remove(leave);
        entityManager.flush();
    }

    private static final String BETWEEN = """
        SELECT l FROM Leave l WHERE l.officialId IN :officials AND l.day BETWEEN :from AND :to
        """;

    /** To be changed; both bounds inclusive. */
    List<Leave> between(Collection<Long> officialIds, LocalDate from, LocalDate to) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(BETWEEN, Leave.class)
                        .setParameter("officials", officialIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
    }

    private static final String ROWS = """
        SELECT NEW vn.camtay.organisation.LeaveRow(l.id, o.id, o.fullName, u.name, u.nameEn, l.day, l.half, l.kind, l.note)
        FROM Leave l JOIN Official o ON o.id = l.officialId JOIN Unit u ON u.id = o.unitId
        WHERE l.day BETWEEN :from AND :to
        """;

    /** Leave of the units' people, by day, half and given name; both bounds inclusive. */
    List<LeaveRow> ofUnits(Collection<Long> unitIds, LocalDate from, LocalDate to) {
        return unitIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                ROWS
                                        + "AND o.unitId IN :units ORDER BY l.day, l.half DESC, o.givenNameSort,"
                                        + " o.fullNameSort, l.id",
                                LeaveRow.class)
                        .setParameter("units", unitIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
    }

    /** One person's leave, by time; both bounds inclusive. */
    List<LeaveRow> ofOfficial(long officialId, LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(ROWS + "AND o.id = :official ORDER BY l.day, l.half DESC", LeaveRow.class)
                .setParameter("official", officialId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}

package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Units and their tree. */
@ApplicationScoped
class UnitRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Unit unit) {
        entityManager.persist(unit);
        entityManager.flush();
        entityManager.flush();
    }

    private static final String COUNT = """
            SELECT COUNT(u) FROM Unit u WHERE u.id IN :ids
            """;

    long count(Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery(COUNT, Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }

    Optional<Unit> find(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    private static final String ROW =
            "SELECT NEW vn.camtay.organisation.UnitRow(u.id, u.code, u.kind, u.name, u.nameEn, u.parentId) FROM Unit u ";

    Optional<UnitRow> findRow(long id) {
        return entityManager
                .createQuery(ROW + "WHERE u.id = :id", UnitRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<UnitRow> findByCode(String code) {
        // codes are an ASCII column: the database refuses to compare it with anything else
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(code)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(ROW + "WHERE u.code = :code", UnitRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** @throws IllegalStateException when there is no such unit: a seed file names its units from above to below */
    long requireIdOf(String code) {
        return findByCode(code)
                .orElseThrow(() -> new IllegalStateException("no unit " + code))
                .id();
    }

    private static final String OPEN = """
            WHERE u.validFrom <= :day AND (u.validTo IS NULL OR u.validTo >= :day)
            """;

    /** Open on the day, by kind and name in Vietnamese order. */
    List<UnitRow> listOpen(Collection<UnitKind> kinds, LocalDate day) {
        return entityManager
                .createQuery(ROW + OPEN + "AND u.kind IN :kinds ORDER BY u.nameSort, u.code", UnitRow.class)
                .setParameter("day", day)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** Open wards of the western centre, by name in Vietnamese order. */
    List<UnitRow> listWesternCentre(LocalDate day) {
        return entityManager
                .createQuery(ROW + OPEN + "AND u.westernCentre = TRUE ORDER BY u.nameSort, u.code", UnitRow.class)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String DETAIL = """
            SELECT NEW vn.camtay.organisation.UnitDetail(u.id, u.version, u.code, u.kind, u.name, u.nameEn, u.parentId,
              u.travelZone, u.westernCentre, u.validFrom, u.validTo)
            FROM Unit u
            """;

    Optional<UnitDetail> findDetail(long id) {
        return entityManager
                .createQuery(DETAIL + "WHERE u.id = :id", UnitDetail.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** All units, open or not, by name in Vietnamese order. */
    List<UnitDetail> list() {
        return entityManager
                .createQuery(DETAIL + "ORDER BY u.nameSort, u.code", UnitDetail.class)
                .getResultList();
    }

    private static final String BELOW = """
            SELECT u.id FROM Unit u WHERE u.parentId IN :above
            """;

    /** The given units and everything below them, one statement for each level. */
    Set<Long> withBelow(Collection<Long> unitIds) {
        Set<Long> found = new HashSet<>(unitIds);
        Set<Long> level = found;
        while (!level.isEmpty()) {
            level = new HashSet<>(entityManager
                    .createQuery(BELOW, Long.class)
                    .setParameter("above", level)
                    .getResultList());
            level.removeAll(found);
            found.addAll(level);
        }
        return found;
    }

    /** The unit and everything above it, one statement for each level that was not read before. */
    Set<Long> withAbove(long unitId) {
        Set<Long> found = new HashSet<>();
        for (Long id = unitId; id != null && found.add(id); ) {
            id = find(id).map(Unit::parentId).orElse(null);
        }
        return found;
    }

    private static final String CODES = """
            SELECT u.code FROM Unit u
            """;

    Set<String> codes() {
        return new HashSet<>(entityManager.createQuery(CODES, String.class).getResultList());
    }
}

package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.LockedRow;

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

    private static final String COUNT_OPEN = """
            SELECT COUNT(u) FROM Unit u
            WHERE u.id IN :ids AND u.validFrom <= :day AND (u.validTo IS NULL OR u.validTo >= :day)
            """;

    /** How many of them are open on the day. */
    long countOpen(Collection<Long> ids, LocalDate day) {
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery(COUNT_OPEN, Long.class)
                        .setParameter("ids", ids)
                        .setParameter("day", day)
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

    /** Open on the day, by name in Vietnamese order. */
    List<UnitRow> listOpen(Collection<UnitKind> kinds, LocalDate day) {
        return entityManager
                .createQuery(ROW + OPEN + "AND u.kind IN :kinds ORDER BY u.nameSort, u.code", UnitRow.class)
                .setParameter("day", day)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** Those of these units that are open on the day, by name in Vietnamese order. */
    List<UnitRow> listOpenOf(Collection<Long> ids, LocalDate day) {
        return entityManager
                .createQuery(ROW + OPEN + "AND u.id IN :ids ORDER BY u.nameSort, u.code", UnitRow.class)
                .setParameter("day", day)
                .setParameter("ids", ids)
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
              u.travelZone, u.westernCentre, u.validFrom, u.validTo, u.mergedIntoId)
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
            SELECT u.id FROM Unit u WHERE u.parentId IN :above OR u.mergedIntoId IN :above
            """;

    /** The given units, everything below them and all that was merged into them; one statement for each level. */
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

    /** What was changed so far is seen by the queries that follow. */
    void flush() {
        entityManager.flush();
    }

    /** Locks the units' rows by id until the end of the transaction. */
    void lock(Collection<Long> ids) {
        entityManager
                .createQuery("SELECT u FROM Unit u WHERE u.id IN :ids ORDER BY u.id", Unit.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /**
     * Keeps the units from ending until the end of the transaction; call it before they are read, and after locking people. Whoever
     * comes into one at the same time holds it too.
     */
    void hold(Collection<Long> ids) {
        LockedRow.share(entityManager, "unit", ids);
    }

    void keep(FormerUnitName name) {
        entityManager.persist(name);
        entityManager.flush();
    }

    private static final String OPEN_BELOW = """
            SELECT u FROM Unit u
            WHERE u.parentId = :above AND u.validFrom <= :day AND (u.validTo IS NULL OR u.validTo >= :day)
            ORDER BY u.id
            """;

    /** Units directly below that are open on the day, by id. */
    List<Unit> openBelow(long unitId, LocalDate day) {
        return entityManager
                .createQuery(OPEN_BELOW, Unit.class)
                .setParameter("above", unitId)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String END = """
            SELECT NEW vn.camtay.organisation.UnitEnd(u.id, u.name, u.nameEn, u.validTo, i.id, i.name, i.nameEn)
            FROM Unit u LEFT JOIN Unit i ON i.id = u.mergedIntoId
            WHERE u.id = :id AND u.validTo IS NOT NULL AND u.validTo < :day
            """;

    /** How the unit came to an end; empty while it is there. */
    Optional<UnitEnd> findEnd(long id, LocalDate day) {
        return entityManager
                .createQuery(END, UnitEnd.class)
                .setParameter("id", id)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private static final String SUCCESSORS =
            "SELECT u.id, u.mergedIntoId FROM Unit u WHERE u.validTo IS NOT NULL AND u.validTo < :day";

    /** Of units that are no longer there. */
    Successors successors(LocalDate day) {
        return Successors.of(entityManager
                .createQuery(SUCCESSORS, Object[].class)
                .setParameter("day", day)
                .getResultList());
    }

    private static final String FORMER = """
            SELECT f.unitId, f.name, f.nameEn, f.namedUntil FROM FormerUnitName f WHERE f.unitId IN :ids
            """;

    /** Names that the units had before, by unit. */
    Map<Long, List<UnitName>> formerNames(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(FORMER, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new UnitName((String) row[1], (String) row[2], (LocalDate) row[3]),
                                Collectors.toList())));
    }

    private static final String CODES = """
            SELECT u.code FROM Unit u
            """;

    Set<String> codes() {
        return new HashSet<>(entityManager.createQuery(CODES, String.class).getResultList());
    }
}

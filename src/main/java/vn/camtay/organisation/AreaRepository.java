package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.UniqueKey;

/** Saved areas. */
@ApplicationScoped
class AreaRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws AreaRefusedException when another area has the name */
    void add(Area area) {
        entityManager.persist(area);
        flush(area);
    }

    /** @throws AreaRefusedException when another area has the name */
    void flush(Area area) {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new AreaRefusedException(List.of(Reason.of("organisation.refused.areaNameTaken", area.name())));
            }
            throw failure;
        }
    }

    void remove(Area area) {
        entityManager.remove(area);
    }

    Optional<Area> find(long id) {
        return Optional.ofNullable(entityManager.find(Area.class, id));
    }

    private static final String NAMING = """
            SELECT a FROM Area a WHERE :unit MEMBER OF a.unitIds ORDER BY a.id
            """;

    private List<Area> naming(long unitId) {
        return entityManager
                .createQuery(NAMING, Area.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** Areas that name the one unit name the other from now on. */
    void replace(long unitId, long intoId) {
        naming(unitId).forEach(area -> area.replace(unitId, intoId));
    }

    /** Areas no longer name the unit. */
    void forget(long unitId) {
        naming(unitId).forEach(area -> area.forget(unitId));
    }

    private static final String LIST = """
            SELECT a.id, a.version, a.name, u FROM Area a JOIN a.unitIds u ORDER BY a.name, a.id, u
            """;

    /** By name; one statement. */
    List<AreaRow> list() {
        Map<Long, Object[]> areas = new LinkedHashMap<>();
        Map<Long, Set<Long>> units = new LinkedHashMap<>();
        for (Object[] row : entityManager.createQuery(LIST, Object[].class).getResultList()) {
            areas.putIfAbsent((Long) row[0], row);
            units.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[3]);
        }
        List<AreaRow> rows = new ArrayList<>();
        areas.forEach((id, area) ->
                rows.add(new AreaRow(id, ((Number) area[1]).longValue(), (String) area[2], units.get(id))));
        return rows;
    }
}

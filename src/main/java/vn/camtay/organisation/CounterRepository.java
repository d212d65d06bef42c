package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counters of units. */
@ApplicationScoped
class CounterRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Counter counter) {
        entityManager.persist(counter);
        entityManager.flush();
    }

    void write() {
        entityManager.flush();
    }

    Optional<Counter> find(long id) {
        return Optional.ofNullable(entityManager.find(Counter.class, id));
    }

    private static final String ROWS = """
        SELECT c.id, c.version, c.unitId, u.name, u.nameEn, c.name, c.minimum, c.validFrom, c.validTo,
          CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END, p
        FROM Counter c JOIN Unit u ON u.id = c.unitId JOIN c.postIds p
        """;

    /** Counters of the units that are not over on the day, by unit, name and first day; two statements. */
    List<CounterRow> list(Collection<Long> unitIds, LocalDate day, List<PostRow> posts) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entityManager
                .createQuery(
                        ROWS + "WHERE c.unitId IN :units AND (c.validTo IS NULL OR c.validTo >= :day)"
                                + " ORDER BY u.nameSort, u.id, c.name, c.validFrom, c.id",
                        Object[].class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .getResultList();
        return counters(rows, posts);
    }

    Optional<CounterRow> findRow(long id, List<PostRow> posts) {
        List<Object[]> rows = entityManager
                .createQuery(ROWS + "WHERE c.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        return counters(rows, posts).stream().findFirst();
    }

    private List<CounterRow> counters(List<Object[]> rows, List<PostRow> posts) {
        Map<Long, List<Object[]>> byCounter = rows.stream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], LinkedHashMap::new, Collectors.toList()));
        Set<Long> around = rows.stream().map(row -> (Long) row[9]).collect(Collectors.toSet());
        Map<Long, Map<Long, Set<Long>>> holders = holders(around);
        List<CounterRow> counters = new ArrayList<>();
        byCounter.forEach((id, each) -> {
            Object[] first = each.get(0);
            Set<Long> asked = each.stream().map(row -> (Long) row[10]).collect(Collectors.toSet());
            Set<Long> staff = new HashSet<>();
            Map<Long, Set<Long>> here = holders.getOrDefault((Long) first[9], Map.of());
            asked.forEach(post -> staff.addAll(here.getOrDefault(post, Set.of())));
            counters.add(new CounterRow(
                    id,
                    (Long) first[1],
                    (Long) first[2],
                    (String) first[3],
                    (String) first[4],
                    (String) first[5],
                    (Integer) first[6],
                    (LocalDate) first[7],
                    (LocalDate) first[8],
                    posts.stream().filter(post -> asked.contains(post.id())).toList(),
                    staff.size()));
        });
        return counters;
    }

    private static final String HOLDERS = """
        SELECT CASE WHEN u.kind = vn.camtay.organisation.UnitKind.DIVISION THEN u.parentId ELSE u.id END, h.postId, o.id
        FROM Official o JOIN o.posts h JOIN Unit u ON u.id = o.unitId
        WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
          AND (u.id IN :around OR (u.parentId IN :around AND u.kind = vn.camtay.organisation.UnitKind.DIVISION))
        """;

    /** Active people of the wards and departments: unit → post → their ids. */
    private Map<Long, Map<Long, Set<Long>>> holders(Set<Long> around) {
        Map<Long, Map<Long, Set<Long>>> holders = new HashMap<>();
        if (around.isEmpty()) {
            return holders;
        }
        entityManager
                .createQuery(HOLDERS, Object[].class)
                .setParameter("around", around)
                .getResultList()
                .forEach(row -> holders.computeIfAbsent((Long) row[0], key -> new HashMap<>())
                        .computeIfAbsent((Long) row[1], key -> new HashSet<>())
                        .add((Long) row[2]));
        return holders;
    }

    private static final String OF_UNIT = """
        SELECT c FROM Counter c WHERE c.unitId = :unit AND (c.validTo IS NULL OR c.validTo >= :day) ORDER BY c.id
        """;

    /** Counters of exactly this unit that are not over on the day. */
    List<Counter> of(long unitId, LocalDate day) {
        return entityManager
                .createQuery(OF_UNIT, Counter.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String NAMING = """
        SELECT c FROM Counter c JOIN c.postIds p WHERE p = :post AND (c.validTo IS NULL OR c.validTo >= :day) ORDER BY c.id
        """;

    /** Counters not over on the day that the post may staff. */
    List<Counter> naming(long postId, LocalDate day) {
        return entityManager
                .createQuery(NAMING, Counter.class)
                .setParameter("post", postId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whether the unit has a counter of that name on one of the days. */
    boolean isTaken(long unitId, CounterFacts facts) {
        return namedAlike(unitId, facts.name(), 0).stream()
                .anyMatch(other -> (other.validTo() == null || !other.validTo().isBefore(facts.validFrom()))
                        && (facts.validTo() == null || !facts.validTo().isBefore(other.validFrom())));
    }

    private static final String NAMED_ALIKE = """
        SELECT c FROM Counter c WHERE c.unitId = :unit AND c.name = :name AND c.id <> :self ORDER BY c.validFrom
        """;

    /** Other counters of the unit with this name, marks and case aside, whenever they hold. */
    List<Counter> namedAlike(long unitId, String name, long self) {
        return entityManager
                .createQuery(NAMED_ALIKE, Counter.class)
                .setParameter("unit", unitId)
                .setParameter("name", name)
                .setParameter("self", self)
                .getResultList();
    }
}

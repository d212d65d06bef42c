package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Who may be asked to train what, and when. */
@ApplicationScoped
class TrainerRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(TrainerProfile profile) {
        entityManager.persist(profile);
        entityManager.flush();
    }

    void remove(TrainerProfile profile) {
        entityManager.remove(profile);
        entityManager.flush();
    }

    Optional<TrainerProfile> find(long officialId) {
        return entityManager
                .createQuery("SELECT p FROM TrainerProfile p WHERE p.officialId = :official", TrainerProfile.class)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String FACTS = """
            SELECT o.id, o.fullName, p.hours, p.loadCap, m
            FROM Official o LEFT JOIN TrainerProfile p ON p.officialId = o.id LEFT JOIN p.moduleIds m
            WHERE o.id IN :ids
            ORDER BY o.id
            """;

    /** One for each official, by id; of whom nothing is recorded, nothing is asked. One statement. */
    List<TrainerFacts> facts(Collection<Long> officialIds) {
        if (officialIds.isEmpty()) {
            return List.of();
        }
        Map<Long, TrainerFacts> byId = new LinkedHashMap<>();
        for (Object[] row : entityManager
                .createQuery(FACTS, Object[].class)
                .setParameter("ids", officialIds)
                .getResultList()) {
            long id = (Long) row[0];
            TrainerFacts before = byId.get(id);
            Set<Long> modules = new HashSet<>(before == null ? Set.of() : before.moduleIds());
            if (row[4] != null) {
                modules.add(((Number) row[4]).longValue());
            }
            WeekHours hours = row[2] == null ? WeekHours.ALWAYS : (WeekHours) row[2];
            byId.put(id, new TrainerFacts(id, (String) row[1], hours, (Integer) row[3], modules));
        }
        return List.copyOf(byId.values());
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.session.TrainerListRow(
                o.id, o.fullName, u.name, u.nameEn, p.hours, p.loadCap,
                (SELECT COUNT(q) FROM TrainerProfile q JOIN q.moduleIds m WHERE q.id = p.id),
                (SELECT COUNT(x) FROM Meeting x JOIN x.session s JOIN s.trainerIds t WHERE t = o.id
                    AND s.status = vn.camtay.session.SessionStatus.OPEN AND x.startsAt > :now))
            FROM TrainerProfile p JOIN Official o ON o.id = p.officialId JOIN Unit u ON u.id = o.unitId
            WHERE o.searchKey LIKE :text
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    private static final String COUNT = """
            SELECT COUNT(p) FROM TrainerProfile p JOIN Official o ON o.id = p.officialId WHERE o.searchKey LIKE :text
            """;

    /** Those whose name contains the text, marks or not, by given name. */
    Page<TrainerListRow> search(String text, Instant now, PageQuery query) {
        String key = SearchKey.containing(text == null ? "" : text);
        List<TrainerListRow> rows = entityManager
                .createQuery(ROWS, TrainerListRow.class)
                .setParameter("text", key)
                .setParameter("now", now)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = entityManager
                .createQuery(COUNT, Long.class)
                .setParameter("text", key)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static final String OFFERED = """
            SELECT NEW vn.camtay.session.TrainerRow(o.id, o.fullName, u.name, u.nameEn, x.name, x.nameEn)
            FROM TrainerProfile p JOIN Official o ON o.id = p.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit x ON x.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE o.searchKey LIKE :text AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            AND (:module = 0L
                OR p.id NOT IN (SELECT q.id FROM TrainerProfile q JOIN q.moduleIds m)
                OR p.id IN (SELECT r.id FROM TrainerProfile r JOIN r.moduleIds n WHERE n = :module))
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Those who may teach the module (0: any), by given name. */
    List<TrainerRow> offered(long moduleId, String text, int most) {
        return entityManager
                .createQuery(OFFERED, TrainerRow.class)
                .setParameter("text", SearchKey.containing(text == null ? "" : text))
                .setParameter("module", moduleId)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String PEOPLE = """
            SELECT o.id, o.staffCode, o.fullName, o.status FROM Official o
            WHERE o.id IN :ids OR o.staffCode IN :codes OR o.fullName IN :names
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Officials by id, staff code or full name, by given name. One statement. */
    List<FilePerson> people(Collection<Long> ids, Collection<String> staffCodes, Collection<String> names) {
        return ids.isEmpty() && staffCodes.isEmpty() && names.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(PEOPLE, Object[].class)
                        .setParameter("ids", ids.isEmpty() ? Set.of(0L) : ids)
                        .setParameter("codes", staffCodes.isEmpty() ? Set.of("") : staffCodes)
                        .setParameter("names", names.isEmpty() ? Set.of("") : names)
                        .getResultStream()
                        .map(row -> new FilePerson(
                                (Long) row[0], (String) row[1], (String) row[2], row[3] == OfficialStatus.ACTIVE))
                        .toList();
    }
}

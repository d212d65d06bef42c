package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Modules with their skills, and what screens read of them. */
@ApplicationScoped
class ModuleRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores it; it has an id afterwards. */
    void add(TrainingModule module) {
        entityManager.persist(module);
        entityManager.flush();
    }

    Optional<TrainingModule> find(long id) {
        return Optional.ofNullable(entityManager.find(TrainingModule.class, id));
    }

    /** The module to be edited: its version rises even when only its skills change. */
    Optional<TrainingModule> findForEdit(long id) {
        return Optional.ofNullable(
                entityManager.find(TrainingModule.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
    }

    boolean isCodeKnown(String code) {
        return !entityManager
                .createQuery("SELECT m.id FROM TrainingModule m WHERE m.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.catalogue.ModuleRow(
                m.id, m.code, m.nameVi, m.nameEn, m.periods, m.format, m.lead, m.status)
            FROM TrainingModule m
            """;

    Optional<ModuleRow> findRow(long id) {
        return entityManager
                .createQuery(ROW + " WHERE m.id = :id", ModuleRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<ModuleRow> offered() {
        return entityManager
                .createQuery(
                        ROW + " WHERE m.status = vn.camtay.catalogue.ModuleStatus.ACTIVE ORDER BY m.code",
                        ModuleRow.class)
                .getResultList();
    }

    private static final String SKILLS = """
            SELECT NEW vn.camtay.catalogue.SkillRow(
                s.id, s.code, s.number, s.nameVi, s.nameEn, s.required, s.unaidedRepetitions, s.witness, s.retired)
            FROM Skill s WHERE s.module.id = :id ORDER BY s.number
            """;

    private static final String TARGETS = """
            SELECT NEW vn.camtay.catalogue.TargetRow(
                c.id, c.code, c.nameVi, c.nameEn, t.level, l.behaviourVi, l.behaviourEn)
            FROM TrainingModule m JOIN m.targets t
            JOIN Competency c ON c.id = t.competencyId
            JOIN CompetencyLevel l ON l.competency = c AND l.level = t.level
            WHERE m.id = :id ORDER BY c.code
            """;

    private static final String PROVEN = """
            SELECT NEW vn.camtay.catalogue.ProvenLevel(m.id, t.competencyId, t.level)
            FROM TrainingModule m JOIN m.targets t WHERE m.id IN :modules ORDER BY m.id, t.competencyId
            """;

    /** Which levels the modules prove. */
    List<ProvenLevel> proven(Collection<Long> moduleIds) {
        return moduleIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(PROVEN, ProvenLevel.class)
                        .setParameter("modules", moduleIds)
                        .getResultList();
    }

    private static final String PROVING = """
            SELECT NEW vn.camtay.catalogue.ProvenLevel(m.id, t.competencyId, t.level)
            FROM TrainingModule m JOIN m.targets t
            WHERE t.competencyId IN :competencies AND m.status = vn.camtay.catalogue.ModuleStatus.ACTIVE
            ORDER BY m.code, t.competencyId
            """;

    /** Which offered modules prove levels of the competencies. */
    List<ProvenLevel> proving(Collection<Long> competencyIds) {
        return competencyIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(PROVING, ProvenLevel.class)
                        .setParameter("competencies", competencyIds)
                        .getResultList();
    }

    private static final String POSTS = """
            SELECT NEW vn.camtay.catalogue.PostName(p.id, p.code, p.nameVi, p.nameEn)
            FROM TrainingModule m JOIN m.postIds i JOIN Post p ON p.id = i
            WHERE m.id = :id ORDER BY p.code
            """;

    /** Five statements. */
    Optional<ModuleDetail> findDetail(long id) {
        return findRow(id).map(row -> {
            Object[] more = entityManager
                    .createQuery("SELECT m.product, m.version FROM TrainingModule m WHERE m.id = :id", Object[].class)
                    .setParameter("id", id)
                    .getSingleResult();
            return new ModuleDetail(
                    row,
                    (String) more[0],
                    (Long) more[1],
                    parts(SKILLS, SkillRow.class, id),
                    parts(TARGETS, TargetRow.class, id),
                    parts(POSTS, PostName.class, id));
        });
    }

    private <T> List<T> parts(String jpql, Class<T> type, long moduleId) {
        return entityManager
                .createQuery(jpql, type)
                .setParameter("id", moduleId)
                .getResultList();
    }

    /** By code; two statements. */
    Page<ModuleRow> search(ModuleFilter filter, PageQuery query) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) {
            where.append(" AND m.searchKey LIKE :text");
            values.put("text", SearchKey.containing(filter.text()));
        }
        if (filter.status() != null) {
            where.append(" AND m.status = :status");
            values.put("status", filter.status());
        }
        if (filter.postId() != null) {
            where.append(" AND :post MEMBER OF m.postIds");
            values.put("post", filter.postId());
        }
        if (filter.competencyId() != null) {
            where.append(
                    " AND EXISTS (SELECT x.id FROM TrainingModule x JOIN x.targets t WHERE x.id = m.id AND t.competencyId = :competency)");
            values.put("competency", filter.competencyId());
        }
        List<ModuleRow> rows = bind(
                        entityManager.createQuery(ROW + where + " ORDER BY m.code, m.id", ModuleRow.class), values)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(
                        entityManager.createQuery("SELECT COUNT(m) FROM TrainingModule m" + where, Long.class), values)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static final String PREREQUISITES = ROW + """
            WHERE m.id IN (SELECT p FROM TrainingModule x JOIN x.prerequisiteIds p WHERE x.id = :id) ORDER BY m.code
            """;

    /** What the module asks for first, by code. One statement. */
    List<ModuleRow> prerequisites(long moduleId) {
        return entityManager
                .createQuery(PREREQUISITES, ModuleRow.class)
                .setParameter("id", moduleId)
                .getResultList();
    }

    /** What each module asks for, by id. One statement. */
    Map<Long, Set<Long>> allPrerequisites() {
        return entityManager
                .createQuery("SELECT m.id, p FROM TrainingModule m JOIN m.prerequisiteIds p", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        pair -> (Long) pair[0], Collectors.mapping(pair -> (Long) pair[1], Collectors.toSet())));
    }

    /** Codes of all modules, by id. */
    Map<Long, String> codes() {
        return entityManager
                .createQuery("SELECT m.id, m.code FROM TrainingModule m", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(pair -> (Long) pair[0], pair -> (String) pair[1]));
    }

    /** Locks all modules, by id, so that two people do not close a cycle between them. */
    void lockAll() {
        entityManager
                .createNativeQuery("select id from module order by id for update")
                .getResultList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** People whom a head may send to a session. */
@ApplicationScoped
class CandidateRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ROWS = """
            SELECT NEW vn.camtay.enrolment.CandidateRow(o.id, o.fullName, o.staffCode, u.name, u.nameEn, d.name, d.nameEn)
            FROM Official o JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            """;

    private static final String COUNT = """
            SELECT COUNT(o) FROM Official o WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            """;

    /**
     * One page of active people, by given name. Two statements.
     *
     * @param unitIds only people of these units; null for everybody
     * @param today   on which those who completed the module have no gap; null where the filter asks for none
     */
    Page<CandidateRow> page(
            Collection<Long> unitIds, long moduleId, CandidateFilter filter, LocalDate today, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (unitIds != null) {
            where.append(" AND o.unitId IN :units");
            values.put("units", unitIds.isEmpty() ? NONE : unitIds);
        }
        if (!filter.text().isEmpty()) {
            where.append(" AND CONCAT(' ', o.searchKey) LIKE :text");
            values.put(
                    "text",
                    "% " + SearchKey.containing(filter.text()).substring(1).replace(" ", "% "));
        }
        if (filter.postId() != null) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM Official q JOIN q.posts h WHERE q.id = o.id AND h.postId = :post)");
            values.put("post", filter.postId());
        }
        if (filter.gap()) {
            where.append(
                    " AND NOT EXISTS (SELECT 1 FROM ModuleCompletion c WHERE c.officialId = o.id AND c.moduleId = :module"
                            + " AND (c.countsUntil IS NULL OR c.countsUntil >= :today))");
            values.put("module", moduleId);
            values.put("today", today);
        }
        long total = bind(entityManager.createQuery(COUNT + where, Long.class), values)
                .getSingleResult();
        List<CandidateRow> rows = bind(
                        entityManager.createQuery(
                                ROWS + where + " ORDER BY o.givenNameSort, o.fullNameSort, o.id", CandidateRow.class),
                        values)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        return new Page<>(rows, total, query);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The given people; unknown ids are left out. By given name. */
    List<CandidateRow> rows(Collection<Long> officialIds) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                ROWS + " AND o.id IN :ids ORDER BY o.givenNameSort, o.fullNameSort, o.id",
                                CandidateRow.class)
                        .setParameter("ids", officialIds)
                        .getResultList();
    }

    private static final String KNOWN = """
            SELECT o.searchKey, o.staffCode, o.mail, o.id, o.fullName FROM Official o
            WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            """;

    /**
     * Rows (search key, staff code, mail, id, full name) of active people, for matching a list.
     *
     * @param unitIds only people of these units; null for everybody
     */
    List<Object[]> known(Collection<Long> unitIds) {
        TypedQuery<Object[]> query = entityManager.createQuery(
                KNOWN + (unitIds == null ? "" : " AND o.unitId IN :units") + " ORDER BY o.id", Object[].class);
        if (unitIds != null) {
            query.setParameter("units", unitIds.isEmpty() ? NONE : unitIds);
        }
        return query.getResultList();
    }

    private static final String STATUSES = """
            SELECT e.officialId, e.status FROM Enrolment e WHERE e.sessionId = :session AND e.officialId IN :officials
            """;

    /** Where the people's enrolments in the session stand; only those who have one. */
    Map<Long, EnrolmentStatus> statuses(long sessionId, Collection<Long> officialIds) {
        Map<Long, EnrolmentStatus> statuses = new HashMap<>();
        if (!officialIds.isEmpty()) {
            entityManager
                    .createQuery(STATUSES, Object[].class)
                    .setParameter("session", sessionId)
                    .setParameter("officials", officialIds)
                    .getResultList()
                    .forEach(row -> statuses.put((Long) row[0], (EnrolmentStatus) row[1]));
        }
        return statuses;
    }
}

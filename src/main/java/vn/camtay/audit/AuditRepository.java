package vn.camtay.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.persistence.ManyRows;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** The trail: rows are added and read, and there is no way here to change one or take one out. */
@ApplicationScoped
class AuditRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    /** Many rows a statement. */
    void addAll(List<AuditEntry> entries) {
        ManyRows.insert(
                entityManager,
                "audit_entry",
                AuditEntry.COLUMNS,
                entries.stream().map(AuditEntry::values).toList());
    }

    static final String ROWS = """
            SELECT NEW vn.camtay.audit.AuditRow(e.id, e.occurredAt, e.actorId, e.actorUserName, o.fullName,
                e.action, e.refused, e.subjectType, e.subjectId, e.details)
            """;

    static final String FROM = """
            FROM AuditEntry e LEFT JOIN Official o ON o.id = e.actorOfficialId
            """;

    /** Newest first. */
    Page<AuditRow> search(AuditFilter filter, PageQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        TypedQuery<AuditRow> rows = entityManager.createQuery(
                ROWS + FROM + where + " ORDER BY e.occurredAt DESC, e.id DESC", AuditRow.class);
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(e) " + FROM + where, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (given(filter.who())) {
            where.append(" AND (e.actorUserName LIKE :who OR o.searchKey LIKE :who)");
            values.put("who", SearchKey.containing(filter.who()));
        }
        if (given(filter.action())) {
            where.append(" AND e.action = :action");
            values.put("action", filter.action());
        }
        if (given(filter.subjectType())) {
            where.append(" AND e.subjectType = :subjectType");
            values.put("subjectType", filter.subjectType());
        }
        if (filter.subjectId() != null) {
            where.append(" AND e.subjectId = :subjectId");
            values.put("subjectId", filter.subjectId());
        }
        if (filter.from() != null) {
            where.append(" AND e.occurredAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.until() != null) {
            where.append(" AND e.occurredAt < :until");
            values.put("until", filter.until());
        }
        if (filter.refused() != null) {
            where.append(" AND e.refused = :refused");
            values.put("refused", filter.refused());
        }
        return where.toString();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    static final String SUBJECT_TYPES = """
            SELECT DISTINCT e.subjectType FROM AuditEntry e WHERE e.subjectType IS NOT NULL ORDER BY e.subjectType
            """;

    List<String> subjectTypes() {
        return entityManager.createQuery(SUBJECT_TYPES, String.class).getResultList();
    }

    static final String ACTIONS = """
            SELECT DISTINCT e.action FROM AuditEntry e ORDER BY e.action
            """;

    List<String> actions() {
        return entityManager.createQuery(ACTIONS, String.class).getResultList();
    }
}

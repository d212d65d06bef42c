package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Officials and the posts they hold. */
@ApplicationScoped
class OfficialRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /**
     * Writes a new or changed official now, while a clash with a simultaneous one can still be explained.
     *
     * @throws OfficialRefusedException when somebody else has the staff code or the address
     */
    void store(Official official, OfficialFacts facts) {
        try {
            entityManager.persist(official);
            entityManager.flush();
        } catch (PersistenceException failure) {
            throw taken(failure, facts).orElseThrow(() -> failure);
        }
    }

    private static Optional<OfficialRefusedException> taken(Throwable failure, OfficialFacts facts) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof SQLIntegrityConstraintViolationException && message.contains("uq_official_mail")) {
                return Optional.of(new OfficialRefusedException(List.of(
                        Reason.of("organisation.refused.mailTaken", facts.mail().address()))));
            }
            if (cause instanceof SQLIntegrityConstraintViolationException
                    && message.contains("uq_official_staff_code")) {
                return Optional.of(new OfficialRefusedException(
                        List.of(Reason.of("organisation.refused.staffCodeTaken", facts.staffCode()))));
            }
        }
        return Optional.empty();
    }

    /** Writes what has changed now. */
    void flush() {
        entityManager.flush();
    }

    /** Writes many new officials and lets them go: what is managed is compared with the database at every query. */
    void storeAll(Collection<Official> officials) {
        officials.forEach(entityManager::persist);
        entityManager.flush();
        officials.forEach(entityManager::detach);
    }

    private static final String ANY_TAKEN = """
        SELECT COUNT(o) FROM Official o WHERE o.staffCode IN :staffCodes OR o.mail IN :mails
        """;

    /** Whether anybody has one of their staff codes or addresses. */
    boolean areTaken(Collection<OfficialFacts> people) {
        Set<String> staffCodes = new TreeSet<>(Set.of(""));
        Set<String> mails = new TreeSet<>(Set.of(""));
        for (OfficialFacts facts : people) {
            if (facts.staffCode() != null) {
                staffCodes.add(facts.staffCode());
            }
            if (facts.mail() != null) {
                mails.add(facts.mail().address());
            }
        }
        return entityManager
                        .createQuery(ANY_TAKEN, Long.class)
                        .setParameter("staffCodes", staffCodes)
                        .setParameter("mails", mails)
                        .getSingleResult()
                > 0;
    }

    Optional<Official> find(long id) {
        return Optional.ofNullable(entityManager.find(Official.class, id));
    }

    private static final String TAKEN = """
        SELECT o.id, o.staffCode, o.mail FROM Official o
        WHERE (o.staffCode = :staffCode OR o.mail = :mail) AND o.id <> :self
        """;

    /** Rows of (id, staff code, mail) of others who have one of the two; null asks for none. */
    List<Object[]> others(String staffCode, String mail, long self) {
        return entityManager
                .createQuery(TAKEN, Object[].class)
                .setParameter("staffCode", staffCode == null ? "" : staffCode)
                .setParameter("mail", mail == null ? "" : mail)
                .setParameter("self", self)
                .getResultList();
    }

    private static final String ROW = """
        SELECT NEW vn.camtay.organisation.OfficialRow(o.id, o.staffCode, o.fullName, o.givenName, o.unitId,
          u.name, u.nameEn, d.name, d.nameEn, o.mail, o.mobile, o.status)
        FROM Official o LEFT JOIN Unit u ON u.id = o.unitId
        LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
        """;

    Optional<OfficialRow> findRow(long id) {
        List<OfficialRow> found = entityManager
                .createQuery(ROW + "WHERE o.id = :id", OfficialRow.class)
                .setParameter("id", id)
                .getResultList();
        return withPosts(found).stream().findFirst();
    }

    /**
     * One page, by given name, then full name, in the order of the Vietnamese alphabet. Three statements whatever its size.
     *
     * @param units the filter's unit with everything below, null for any
     */
    Page<OfficialRow> search(OfficialFilter filter, Collection<Long> units, Reach reach, PageQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, units, reach, parameters);
        TypedQuery<Long> count =
                entityManager.createQuery("SELECT COUNT(o) FROM Official o WHERE " + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();
        if (total <= query.first()) {
            return new Page<>(List.of(), total, query);
        }
        TypedQuery<OfficialRow> rows = entityManager.createQuery(
                ROW + "WHERE " + where + " ORDER BY o.givenNameSort, o.fullNameSort, o.id", OfficialRow.class);
        parameters.forEach(rows::setParameter);
        List<OfficialRow> found =
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList();
        return new Page<>(withPosts(found), total, query);
    }

    private static String where(
            OfficialFilter filter, Collection<Long> units, Reach reach, Map<String, Object> parameters) {
        StringJoiner where = new StringJoiner(" AND ");
        where.add("1 = 1");
        if (!reach.everybody()) {
            where.add("(o.unitId IN :reach OR o.id = :self"
                    + (reach.names() ? " OR o.status = vn.camtay.organisation.OfficialStatus.ACTIVE)" : ")"));
            parameters.put("reach", reach.unitIds().isEmpty() ? NONE : reach.unitIds());
            parameters.put("self", reach.selfId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            // codes are ASCII columns: the database refuses to compare them with anything else
            boolean code = StandardCharsets.US_ASCII.newEncoder().canEncode(filter.text());
            String named = "CONCAT(' ', o.searchKey) LIKE :name";
            where.add(code ? "(" + named + " OR o.staffCode = :staffCode)" : named);
            parameters.put("name", beginnings(filter.text()));
            if (code) {
                parameters.put("staffCode", filter.text().strip());
            }
        }
        if (units != null) {
            where.add("o.unitId IN :units");
            parameters.put("units", units.isEmpty() ? NONE : units);
        }
        if (filter.postId() != null) {
            where.add("EXISTS (SELECT 1 FROM Official q JOIN q.posts h WHERE q.id = o.id AND h.postId = :post)");
            parameters.put("post", filter.postId());
        }
        if (filter.status() != null) {
            where.add("o.status = :status");
            parameters.put("status", filter.status());
        }
        return where.toString();
    }

    /** The words in their order, each at the beginning of a syllable: "ng huong" finds Nguyễn Thị Hương, not Phương. */
    private static String beginnings(String text) {
        return "% " + SearchKey.containing(text).substring(1).replace(" ", "% ");
    }

    private static final String POSTS = """
        SELECT o.id, p.nameVi, p.nameEn FROM Official o JOIN o.posts h JOIN Post p ON p.id = h.postId
        WHERE o.id IN :ids ORDER BY o.id, h.mainPost DESC, p.code
        """;

    private List<OfficialRow> withPosts(List<OfficialRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<Object[]>> posts = entityManager
                .createQuery(POSTS, Object[].class)
                .setParameter("ids", rows.stream().map(OfficialRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(post -> (Long) post[0]));
        return rows.stream()
                .map(row -> {
                    List<Object[]> held = posts.getOrDefault(row.id(), List.of());
                    return row.withPosts(joined(held, 1), joined(held, 2));
                })
                .toList();
    }

    private static String joined(List<Object[]> posts, int column) {
        return posts.stream().map(post -> (String) post[column]).collect(Collectors.joining("; "));
    }

    private static final String POST_IDS = """
        SELECT h.postId FROM Official o JOIN o.posts h WHERE o.id = :id ORDER BY h.mainPost DESC, h.postId
        """;

    /** The main post first. */
    List<Long> postIds(long id) {
        return entityManager
                .createQuery(POST_IDS, Long.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static final String CONTACTS = """
        SELECT NEW vn.camtay.organisation.OfficialContact(o.id, o.fullName, o.mail, o.language, o.unitId, u.name, u.nameEn)
        FROM Official o JOIN Unit u ON u.id = o.unitId
        WHERE o.id IN :ids ORDER BY o.givenNameSort, o.fullNameSort, o.id
        """;

    /** By given name, as in lists. */
    List<OfficialContact> contacts(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(CONTACTS, OfficialContact.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static final String ACTIVE = """
        SELECT NEW vn.camtay.organisation.OfficialContact(o.id, o.fullName, o.mail, o.language, o.unitId, u.name, u.nameEn)
        FROM Official o JOIN Unit u ON u.id = o.unitId
        WHERE o.unitId IN :units AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
        ORDER BY o.givenNameSort, o.fullNameSort, o.id
        """;

    /** Active people of exactly these units, by given name. */
    List<OfficialContact> active(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ACTIVE, OfficialContact.class)
                        .setParameter("units", unitIds)
                        .getResultList();
    }

    private static final String LEAVE_KEPT = """
        SELECT o.id, o.staffCode, o.fullName FROM Official o WHERE o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
        """;

    /** Active people of the units; of all units where null. */
    List<LeaveImportRules.Person> leaveKept(Collection<Long> unitIds) {
        TypedQuery<Object[]> query = entityManager.createQuery(
                unitIds == null ? LEAVE_KEPT : LEAVE_KEPT + " AND o.unitId IN :units", Object[].class);
        if (unitIds != null) {
            query.setParameter("units", unitIds);
        }
        return query.getResultList().stream()
                .map(row -> new LeaveImportRules.Person((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** The status as it is now, kept from changing until the end of the transaction. */
    Optional<OfficialStatus> holdStatus(long id) {
        List<?> found = entityManager
                .createNativeQuery("SELECT status FROM official WHERE id = ?1 LOCK IN SHARE MODE")
                .setParameter(1, id)
                .getResultList();
        return found.stream().findFirst().map(status -> OfficialStatus.valueOf(String.valueOf(status)));
    }

    /** The official as they are now, their row locked until the end of the transaction. */
    Optional<Official> findLocked(long id) {
        return LockedRow.find(entityManager, Official.class, id);
    }

    /** Locks the rows by id until the end of the transaction. */
    void lock(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Long> ordered = new ArrayList<>(new TreeSet<>(ids));
        String marks = ordered.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = entityManager.createNativeQuery(
                "SELECT id FROM official WHERE id IN (" + marks + ") ORDER BY id FOR UPDATE");
        for (int i = 0; i < ordered.size(); i++) {
            query.setParameter(i + 1, ordered.get(i));
        }
        query.getResultList();
    }

    private static final String ACTIVE_IN = """
        SELECT o.id FROM Official o
        WHERE o.unitId = :unit AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE ORDER BY o.id
        """;

    /** Active people of exactly this unit, by id. */
    List<Long> activeIn(long unitId) {
        return entityManager
                .createQuery(ACTIVE_IN, Long.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    private static final String HOLDING = """
        SELECT o.id FROM Official o JOIN o.posts h
        WHERE h.postId = :post AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE ORDER BY o.id
        """;

    /** Active people who hold the post, by id. */
    List<Long> holding(long postId) {
        return entityManager
                .createQuery(HOLDING, Long.class)
                .setParameter("post", postId)
                .getResultList();
    }

    void keep(FormerUnit former) {
        entityManager.persist(former);
    }

    private static final String FORMER_UNITS = """
        SELECT f.unitId, u.name, u.nameEn, f.workedUntil FROM FormerUnit f JOIN Unit u ON u.id = f.unitId
        WHERE f.officialId = :official ORDER BY f.workedUntil DESC, f.id DESC
        """;

    /** Rows (unit, its present name, that in English, first day no longer there), the latest first. */
    List<Object[]> formerUnits(long officialId) {
        return entityManager
                .createQuery(FORMER_UNITS, Object[].class)
                .setParameter("official", officialId)
                .getResultList();
    }
}

package vn.camtay.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Requests about personal data. */
@ApplicationScoped
class PrivacyRequestRepository {
    private static final Set<RequestStatus> OPEN = EnumSet.of(RequestStatus.RECEIVED, RequestStatus.TAKEN);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Writes it at once: it has an id afterwards. */
    void add(PrivacyRequest request) {
        entityManager.persist(request);
        entityManager.flush();
    }

    /** As it is now, its row locked until the end of the transaction. */
    Optional<PrivacyRequest> lock(long id) {
        return LockedRow.find(entityManager, PrivacyRequest.class, id);
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.privacy.RequestRow(r.id, a.displayName, u.name, u.nameEn, r.kind, r.text, r.status, r.madeAt,
                r.dueOn, t.displayName, r.settledAt, r.answer)
            FROM PrivacyRequest r LEFT JOIN Account a ON a.id = r.accountId LEFT JOIN Official o ON o.id = r.officialId
            LEFT JOIN Unit u ON u.id = o.unitId LEFT JOIN Account t ON t.id = r.takenBy
            """;

    /** Those of one account, the newest first. One statement. */
    List<RequestRow> of(long accountId) {
        return entityManager
                .createQuery(ROW + " WHERE r.accountId = :account ORDER BY r.id DESC", RequestRow.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    Optional<RequestRow> find(long id) {
        return entityManager
                .createQuery(ROW + " WHERE r.id = :id", RequestRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Open ones by the day they are due, then settled ones, the newest first. Two statements. */
    Page<RequestRow> list(boolean openOnly, PageQuery query) {
        String where = openOnly ? " WHERE r.status IN :open" : "";
        var rows = entityManager.createQuery(
                ROW + where
                        + " ORDER BY CASE WHEN r.settledAt IS NULL THEN 0 ELSE 1 END, r.settledAt DESC, r.dueOn, r.id",
                RequestRow.class);
        var count = entityManager.createQuery("SELECT COUNT(r) FROM PrivacyRequest r" + where, Long.class);
        if (openOnly) {
            rows.setParameter("open", OPEN);
            count.setParameter("open", OPEN);
        }
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }

    private static final String OWED = """
             WHERE r.status IN :open AND r.dueOn <= :day ORDER BY r.dueOn, r.id
            """;

    /** Open ones whose answer is owed by that day. One statement. */
    List<RequestRow> owedBy(LocalDate day) {
        return entityManager
                .createQuery(ROW + OWED, RequestRow.class)
                .setParameter("open", OPEN)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String ANSWERERS = """
            SELECT DISTINCT a.id, a.displayName, COALESCE(a.mail, o.mail), a.language, a.officialId
            FROM Account a JOIN a.roles g LEFT JOIN Official o ON o.id = a.officialId
            WHERE g.role IN :roles AND a.status = vn.camtay.account.AccountStatus.ACTIVE ORDER BY a.id
            """;

    /** Those who look after requests. One statement. */
    List<Told> answerers() {
        return told(entityManager
                .createQuery(ANSWERERS, Object[].class)
                .setParameter("roles", EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR))
                .getResultList());
    }

    private static final String ACCOUNT = """
            SELECT a.id, a.displayName, COALESCE(a.mail, o.mail), a.language, a.officialId
            FROM Account a LEFT JOIN Official o ON o.id = a.officialId WHERE a.id = :account
            """;

    /** Who asked. One statement. */
    Optional<Told> account(long accountId) {
        return told(entityManager
                        .createQuery(ACCOUNT, Object[].class)
                        .setParameter("account", accountId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<Told> told(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Told(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        row[4] == null ? 0 : (Long) row[4]))
                .toList();
    }

    /**
     * An account that is told something.
     *
     * @param mail       null if none
     * @param officialId 0 for an account that is no official's
     */
    record Told(long accountId, String name, String mail, String language, long officialId) {}
}

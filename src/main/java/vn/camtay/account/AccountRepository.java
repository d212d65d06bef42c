package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.ManyRows;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Accounts with their roles. */
@ApplicationScoped
class AccountRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Stores the account and gives it its id. */
    Account add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
        return account;
    }

    /** Many accounts of officials at once, each with the role of an official. Their ids are read by {@link #idsByOfficial}. */
    void addOfficials(List<Account> made) {
        ManyRows.insert(
                entityManager,
                "account",
                List.of(
                        "user_name",
                        "mail",
                        "display_name",
                        "official_id",
                        "language",
                        "status",
                        "stamp",
                        "created_at"),
                made.stream()
                        .map(account -> Arrays.asList(
                                account.userName(),
                                account.mail(),
                                account.displayName(),
                                account.officialId(),
                                account.language(),
                                account.status(),
                                account.stamp(),
                                account.createdAt()))
                        .toList());
        ManyRows.insert(
                entityManager,
                "account_role",
                List.of("account_id", "role"),
                idsByOfficial(made.stream().map(Account::officialId).toList()).values().stream()
                        .sorted()
                        .map(id -> List.of(id, Role.OFFICIAL))
                        .toList());
    }

    static final String IDS_BY_OFFICIAL = """
        SELECT a.officialId, a.id FROM Account a WHERE a.officialId IN :officialIds
        """;

    Map<Long, Long> idsByOfficial(Collection<Long> officialIds) {
        Map<Long, Long> ids = new HashMap<>();
        if (!officialIds.isEmpty()) {
            entityManager
                    .createQuery(IDS_BY_OFFICIAL, Object[].class)
                    .setParameter("officialIds", officialIds)
                    .getResultList()
                    .forEach(row -> ids.put((Long) row[0], (Long) row[1]));
        }
        return ids;
    }

    static final String ALL_BY_OFFICIAL = """
        SELECT a FROM Account a WHERE a.officialId IN :officialIds
        """;

    Map<Long, Account> byOfficial(Collection<Long> officialIds) {
        return officialIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(ALL_BY_OFFICIAL, Account.class)
                        .setParameter("officialIds", officialIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Account::officialId, account -> account));
    }

    Account require(long id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    static final String BY_USER_NAME = """
        SELECT a FROM Account a WHERE a.userName = :userName
        """;

    Optional<Account> findByUserName(String userName) {
        return entityManager
                .createQuery(BY_USER_NAME, Account.class)
                .setParameter("userName", userName)
                .getResultStream()
                .findFirst();
    }

    static final String BY_MAIL = """
        SELECT a FROM Account a WHERE a.mail = :mail
        """;

    Optional<Account> findByMail(String mail) {
        return entityManager
                .createQuery(BY_MAIL, Account.class)
                .setParameter("mail", mail)
                .getResultStream()
                .findFirst();
    }

    static final String BY_OFFICIAL = """
        SELECT a FROM Account a WHERE a.officialId = :officialId
        """;

    Optional<Account> findByOfficial(long officialId) {
        return entityManager
                .createQuery(BY_OFFICIAL, Account.class)
                .setParameter("officialId", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String HEADING = """
        SELECT DISTINCT a FROM Account a JOIN a.roles r
        WHERE r.role = vn.camtay.shared.identity.Role.HEAD AND r.unitId = :unit ORDER BY a.id
        """;

    /** Accounts that head the unit itself. */
    List<Account> heading(long unitId) {
        return entityManager
                .createQuery(HEADING, Account.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    static final String USER_NAMES = """
        SELECT a.userName FROM Account a WHERE a.userName LIKE :start
        """;

    /** User names that begin like this one. */
    Set<String> userNames(String start) {
        return new HashSet<>(entityManager
                .createQuery(USER_NAMES, String.class)
                .setParameter("start", start + "%")
                .getResultList());
    }

    /** User names that begin like one of these. */
    Set<String> userNames(Collection<String> starts) {
        Set<String> found = new HashSet<>();
        if (!starts.isEmpty()) {
            Query query = entityManager.createNativeQuery("SELECT user_name FROM account WHERE "
                    + starts.stream().map(start -> "user_name LIKE ?").collect(Collectors.joining(" OR ")));
            int parameter = 0;
            for (String start : starts) {
                query.setParameter(++parameter, start + "%");
            }
            query.getResultList().forEach(name -> found.add((String) name));
        }
        return found;
    }

    static final String KNOWN_MAILS = """
        SELECT a.mail FROM Account a WHERE a.mail IN :mails
        """;

    /** Those of the addresses that an account has; null ones are nobody's. */
    Set<String> knownMails(Collection<String> mails) {
        Set<String> asked = new HashSet<>(mails);
        asked.remove(null);
        return asked.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(entityManager
                        .createQuery(KNOWN_MAILS, String.class)
                        .setParameter("mails", asked)
                        .getResultList());
    }

    static final String STAMP = """
        SELECT a.stamp, d.id, d.unitId FROM Account a LEFT JOIN Deputyship d ON d.officialId = a.officialId
            AND d.task = vn.camtay.organisation.DeputyTask.HEAD AND d.revoked = FALSE
            AND d.validFrom <= :day AND d.validTo >= :day
        WHERE a.id = :id AND a.status = vn.camtay.account.AccountStatus.ACTIVE
        """;

    /** The stamp that sign-ins must carry on the day; empty when the account may not be used. */
    Optional<Long> findStamp(long accountId, LocalDate day) {
        List<Object[]> rows = entityManager
                .createQuery(STAMP, Object[].class)
                .setParameter("id", accountId)
                .setParameter("day", day)
                .getResultList();
        Set<Long> acting = new HashSet<>();
        rows.stream().filter(row -> row[1] != null).forEach(row -> acting.add((Long) row[2]));
        return rows.stream().findFirst().map(row -> SignInStamp.of((Long) row[0], acting));
    }

    static final String ACTING = """
        SELECT d.unitId FROM Account a JOIN Deputyship d ON d.officialId = a.officialId
        WHERE a.id = :id AND d.task = vn.camtay.organisation.DeputyTask.HEAD AND d.revoked = FALSE
            AND d.validFrom <= :day AND d.validTo >= :day
        """;

    /** Units for whose heads the account's person acts on the day. */
    Set<Long> actingUnits(long accountId, LocalDate day) {
        return new HashSet<>(entityManager
                .createQuery(ACTING, Long.class)
                .setParameter("id", accountId)
                .setParameter("day", day)
                .getResultList());
    }

    static final String GIVE_PASSWORD = """
        UPDATE Account a SET a.passwordHash = :hash, a.status = vn.camtay.account.AccountStatus.ACTIVE,
            a.stamp = a.stamp + 1, a.version = a.version + 1
        WHERE a.id IN :ids AND a.status <> vn.camtay.account.AccountStatus.DISABLED
        """;

    /** One hash for many accounts. @return accounts changed */
    int givePassword(Collection<Long> ids, String hash) {
        entityManager.flush();
        return entityManager
                .createQuery(GIVE_PASSWORD)
                .setParameter("hash", hash)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Past the version: signing in twice at once is no conflict. */
    void noteSignIn(long accountId, Instant now) {
        entityManager
                .createQuery("UPDATE Account a SET a.lastSignInAt = :now WHERE a.id = :id")
                .setParameter("now", now)
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /** The same password under stronger parameters: no sign-in ends. */
    void rehash(long accountId, String hash) {
        entityManager
                .createQuery("UPDATE Account a SET a.passwordHash = :hash WHERE a.id = :id")
                .setParameter("hash", hash)
                .setParameter("id", accountId)
                .executeUpdate();
    }

    static final String ROW = """
        SELECT NEW vn.camtay.account.AccountRow(a.id, a.userName, a.displayName, a.mail, a.officialId,
            CASE WHEN p.id IS NULL THEN u.name ELSE CONCAT(p.name, ' · ', u.name) END,
            CASE WHEN p.id IS NULL THEN u.nameEn ELSE CONCAT(COALESCE(p.nameEn, p.name), ' · ', COALESCE(u.nameEn, u.name)) END,
            a.status, a.lastSignInAt, f.blockedUntil)
        """;

    static final String ROWS_FROM = """
        FROM Account a LEFT JOIN Official o ON o.id = a.officialId LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit p ON p.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            LEFT JOIN SignInFailure f ON f.subject = CONCAT('account:', a.id)
        """;

    /** EclipseLink puts its value behind the word SELECT. */
    private static final String SQL_HINT = "eclipselink.sql.hint";

    private static final String PEOPLE_FROM = """
        FROM Official o LEFT JOIN Account a ON a.officialId = o.id LEFT JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit p ON p.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            LEFT JOIN SignInFailure f ON f.subject = CONCAT('account:', a.id)
        """;

    /**
     * By given name, as in lists of officials; technical accounts first. At most four statements: the people are read in their
     * order, so that the database stops at the last of the page.
     */
    Page<AccountRow> search(AccountFilter filter, Instant now, PageQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, now, values);
        Object[] counts = with(
                        values,
                        entityManager.createQuery(
                                "SELECT COUNT(a), COUNT(a.officialId) " + countFrom(filter) + where, Object[].class))
                .getSingleResult();
        long total = (Long) counts[0];
        int technical = (int) (total - (Long) counts[1]);
        List<AccountRow> found = new ArrayList<>();
        if (query.first() < technical) {
            found.addAll(with(
                            values,
                            entityManager.createQuery(
                                    ROW + ROWS_FROM + where + " AND a.officialId IS NULL ORDER BY a.id",
                                    AccountRow.class))
                    .setFirstResult(query.first())
                    .setMaxResults(query.size())
                    .getResultList());
        }
        if (found.size() < query.size() && query.first() + found.size() < total) {
            found.addAll(with(
                            values,
                            entityManager.createQuery(
                                    ROW + PEOPLE_FROM + where + " AND a.id IS NOT NULL"
                                            + " ORDER BY o.givenNameSort, o.fullNameSort, o.id",
                                    AccountRow.class))
                    .setHint(SQL_HINT, "STRAIGHT_JOIN")
                    .setFirstResult(Math.max(0, query.first() - technical))
                    .setMaxResults(query.size() - found.size())
                    .getResultList());
        }
        return new Page<>(withRoles(found), total, query);
    }

    /** Only what the conditions name. */
    private static String countFrom(AccountFilter filter) {
        return "FROM Account a LEFT JOIN Official o ON o.id = a.officialId"
                + (filter.waiting() ? " LEFT JOIN SignInFailure f ON f.subject = CONCAT('account:', a.id)" : "");
    }

    private static <T> TypedQuery<T> with(Map<String, Object> values, TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** Ids of everyone who fits, at most {@code most}, in the order of the list. */
    List<Long> listIds(AccountFilter filter, Instant now, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, now, values);
        TypedQuery<Long> ids = entityManager.createQuery(
                "SELECT a.id " + ROWS_FROM + where + " ORDER BY u.name, o.givenNameSort, o.fullNameSort, a.id",
                Long.class);
        values.forEach(ids::setParameter);
        return ids.setMaxResults(most).getResultList();
    }

    private static String where(AccountFilter filter, Instant now, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" AND (a.userName LIKE :text OR a.mail LIKE :text")
                    .append(" OR a.displayName LIKE :text OR o.searchKey LIKE :text)");
            values.put("text", SearchKey.containing(filter.text()));
        }
        if (filter.unitIds() != null && !filter.unitIds().isEmpty()) {
            where.append(" AND o.unitId IN :unitIds");
            values.put("unitIds", filter.unitIds());
        }
        if (filter.role() != null) {
            where.append(" AND EXISTS (SELECT r FROM RoleGrant r WHERE r.account = a AND r.role = :role)");
            values.put("role", filter.role());
        }
        if (filter.status() != null) {
            where.append(" AND a.status = :status");
            values.put("status", filter.status());
        }
        if (filter.waiting()) {
            where.append(" AND f.blockedUntil > :now");
            values.put("now", now);
        }
        if (filter.mail() != null) {
            where.append(filter.mail() ? " AND a.mail IS NOT NULL" : " AND a.mail IS NULL");
        }
        return where.toString();
    }

    Optional<AccountRow> findRow(long id) {
        List<AccountRow> found = entityManager
                .createQuery(ROW + ROWS_FROM + " WHERE a.id = :id", AccountRow.class)
                .setParameter("id", id)
                .getResultList();
        return withRoles(found).stream().findFirst();
    }

    static final String ROLES_OF = """
        SELECT r.account.id, r.role FROM RoleGrant r WHERE r.account.id IN :ids
        """;

    private List<AccountRow> withRoles(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, Set<Role>> roles = new HashMap<>();
        for (Object[] row : entityManager
                .createQuery(ROLES_OF, Object[].class)
                .setParameter("ids", rows.stream().map(AccountRow::id).toList())
                .getResultList()) {
            roles.computeIfAbsent((Long) row[0], id -> new TreeSet<>()).add((Role) row[1]);
        }
        return rows.stream()
                .map(row -> row.with(List.copyOf(roles.getOrDefault(row.id(), Set.of()))))
                .toList();
    }

    static final String GIVEN = """
        SELECT NEW vn.camtay.account.GivenRole(r.role, r.unitId,
            CASE WHEN p.id IS NULL THEN u.name ELSE CONCAT(p.name, ' · ', u.name) END,
            CASE WHEN p.id IS NULL THEN u.nameEn ELSE CONCAT(COALESCE(p.nameEn, p.name), ' · ', COALESCE(u.nameEn, u.name)) END)
        FROM RoleGrant r LEFT JOIN Unit u ON u.id = r.unitId
            LEFT JOIN Unit p ON p.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
        WHERE r.account.id = :accountId ORDER BY r.role, u.name, r.id
        """;

    List<GivenRole> roles(long accountId) {
        return entityManager
                .createQuery(GIVEN, GivenRole.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    static final String ACTIVE_ADMINISTRATORS = """
        SELECT COUNT(a) FROM Account a JOIN a.roles r
        WHERE r.role = vn.camtay.shared.identity.Role.ADMINISTRATOR
            AND a.status = vn.camtay.account.AccountStatus.ACTIVE AND a.id <> :accountId
        """;

    /** Administrators besides this account who can sign in. */
    long countOtherAdministrators(long accountId) {
        return entityManager
                .createQuery(ACTIVE_ADMINISTRATORS, Long.class)
                .setParameter("accountId", accountId)
                .getSingleResult();
    }

    static final String WAITING_ADMINISTRATORS = """
        SELECT a FROM Account a JOIN a.roles r
        WHERE r.role = vn.camtay.shared.identity.Role.ADMINISTRATOR
            AND a.status = vn.camtay.account.AccountStatus.INVITED ORDER BY a.id
        """;

    /** Administrators who have not come in yet. */
    List<Account> waitingAdministrators() {
        return entityManager.createQuery(WAITING_ADMINISTRATORS, Account.class).getResultList();
    }

    static final String BELOW = """
        with recursive below (id) as (
          select u.id from unit u join account_role r on r.unit_id = u.id
          where r.account_id = ?1 and r.role = 'HEAD'
          union
          select d.unit_id from deputyship d join account a on a.official_id = d.official_id
          where a.id = ?1 and d.task = 'HEAD' and d.revoked = false and d.valid_from <= ?2 and d.valid_to >= ?2
          union
          select u.id from unit u join below b on u.parent_id = b.id
          union
          select u.id from unit u join below b on u.merged_into_id = b.id
        )
        select id from below
        """;

    /** Units that a head, or whoever acts for one on the day, answers for, with everything below them and merged into them. */
    Set<Long> unitsInReach(long accountId, LocalDate day) {
        Set<Long> ids = new HashSet<>();
        for (Object id : entityManager
                .createNativeQuery(BELOW)
                .setParameter(1, accountId)
                .setParameter(2, day)
                .getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    static final String HEADS = """
        select a.id, a.official_id from account a
        where a.status = 'ACTIVE' and a.official_id is not null and (
          exists (select 1 from account_role r where r.account_id = a.id and r.role = 'HEAD')
          or exists (select 1 from deputyship d where d.official_id = a.official_id and d.task = 'HEAD' and d.revoked = false
            and d.valid_from <= ?1 and d.valid_to >= ?1))
        order by a.id
        """;

    /** Pairs (account, official) of heads and of whoever acts for one on the day. */
    List<long[]> heads(LocalDate day) {
        List<?> rows =
                entityManager.createNativeQuery(HEADS).setParameter(1, day).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()})
                .toList();
    }
}

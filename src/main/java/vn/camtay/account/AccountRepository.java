package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;

/** Accounts with their roles, and what hangs on them: one-time links, remembered browsers, failed sign-ins. */
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

    static final String STAMP = """
            SELECT a.stamp FROM Account a WHERE a.id = :id AND a.status = vn.camtay.account.AccountStatus.ACTIVE
            """;

    /** The stamp that sign-ins must carry; empty when the account may not be used. */
    Optional<Long> findStamp(long accountId) {
        return entityManager
                .createQuery(STAMP, Long.class)
                .setParameter("id", accountId)
                .getResultStream()
                .findFirst();
    }

    static final String WITH_PASSWORD_IN_ROLE = """
            SELECT COUNT(a) FROM Account a JOIN a.roles r WHERE r.role = :role AND a.passwordHash IS NOT NULL
            """;

    long countWithPassword(Role role) {
        return entityManager
                .createQuery(WITH_PASSWORD_IN_ROLE, Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    long count() {
        return entityManager
                .createQuery("SELECT COUNT(a) FROM Account a", Long.class)
                .getSingleResult();
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

    static final String BELOW = """
            with recursive below (id) as (
              select u.id from unit u join account_role r on r.unit_id = u.id
              where r.account_id = ?1 and r.role = 'HEAD'
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select id from below
            """;

    /** Units that a head answers for, with everything below them. */
    Set<Long> unitsInReach(long accountId) {
        Set<Long> ids = new HashSet<>();
        for (Object id : entityManager
                .createNativeQuery(BELOW)
                .setParameter(1, accountId)
                .getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    void add(OneTimeLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }

    static final String LINK = """
            SELECT l FROM OneTimeLink l WHERE l.tokenHash = :hash
            """;

    Optional<OneTimeLink> findLink(String token, boolean locked) {
        return entityManager
                .createQuery(LINK, OneTimeLink.class)
                .setParameter("hash", Secrets.hash(token))
                .setLockMode(locked ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultStream()
                .findFirst();
    }

    static final String LINKS = """
            SELECT l FROM OneTimeLink l WHERE l.accountId = :accountId AND l.usedAt IS NULL AND l.expiresAt > :now ORDER BY l.id
            """;

    List<OneTimeLink> usableLinks(long accountId, Instant now) {
        return entityManager
                .createQuery(LINKS, OneTimeLink.class)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .getResultList();
    }

    void add(RememberToken token) {
        entityManager.persist(token);
        entityManager.flush();
    }

    static final String REMEMBERED = """
            SELECT t FROM RememberToken t WHERE t.tokenHash = :hash OR t.previousHash = :hash ORDER BY t.id
            """;

    Optional<RememberToken> findRemembered(String hash) {
        return entityManager
                .createQuery(REMEMBERED, RememberToken.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void remove(RememberToken token) {
        entityManager.remove(token);
    }

    void forgetBrowsers(long accountId) {
        entityManager
                .createQuery("DELETE FROM RememberToken t WHERE t.accountId = :accountId")
                .setParameter("accountId", accountId)
                .executeUpdate();
    }

    void forgetExpiredBrowsers(Instant now) {
        entityManager
                .createQuery("DELETE FROM RememberToken t WHERE t.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    static final String FAILURE = """
            SELECT f FROM SignInFailure f WHERE f.subject = :subject
            """;

    Optional<SignInFailure> findFailure(String subject) {
        return entityManager
                .createQuery(FAILURE, SignInFailure.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    static final String FAILURE_IF_ABSENT = """
            insert ignore into sign_in_failure (subject, failures, last_at) values (?1, 0, ?2)
            """;

    /** The row of the subject, locked, made when there was none. */
    SignInFailure lockFailure(String subject, Instant now) {
        entityManager
                .createNativeQuery(FAILURE_IF_ABSENT)
                .setParameter(1, subject)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return entityManager
                .createQuery(FAILURE, SignInFailure.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void forgetFailures(String subject) {
        entityManager
                .createQuery("DELETE FROM SignInFailure f WHERE f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }
}

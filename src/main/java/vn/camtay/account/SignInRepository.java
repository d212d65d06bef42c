package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What people come in by, or failed to: one-time links, remembered browsers, failed sign-ins. */
@ApplicationScoped
class SignInRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

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

    static final String REMEMBERED_COUNT = """
        SELECT COUNT(t) FROM RememberToken t WHERE t.accountId = :accountId AND t.expiresAt > :now
        """;

    long countRemembered(long accountId, Instant now) {
        return entityManager
                .createQuery(REMEMBERED_COUNT, Long.class)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .getSingleResult();
    }
}

package vn.camtay.certificate.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.camtay.organisation.UnitKind;
import vn.camtay.shared.persistence.LockedRow;

/** Public halves of signing keys, and what the public documents of the issuer say of certificates. */
@ApplicationScoped
class BadgeKeyRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    // two nodes that share a folder may find the same new file at once
    private static final String INSERT_IF_ABSENT = """
            insert ignore into badge_key (kid, public_key, made_at) values (?1, ?2, ?3)
            """;

    void addIfAbsent(String kid, String publicKey, Instant now) {
        entityManager
                .createNativeQuery(INSERT_IF_ABSENT)
                .setParameter(1, kid)
                .setParameter(2, publicKey)
                .setParameter(3, LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** As it is in the database now. */
    Optional<BadgeKeyRow> find(String kid) {
        return entityManager
                .createQuery("SELECT k FROM BadgeKey k WHERE k.kid = :kid", BadgeKey.class)
                .setParameter("kid", kid)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst()
                .map(BadgeKey::row);
    }

    /** The newest first. */
    List<BadgeKeyRow> all() {
        return entityManager
                .createQuery("SELECT k FROM BadgeKey k ORDER BY k.madeAt DESC, k.id DESC", BadgeKey.class)
                .getResultStream()
                .map(BadgeKey::row)
                .toList();
    }

    /** Those that sign, locked until the end of the transaction. */
    List<BadgeKey> lockSigning() {
        return entityManager
                .createQuery("SELECT k FROM BadgeKey k WHERE k.retiredAt IS NULL ORDER BY k.id", BadgeKey.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<BadgeKey> lock(long id) {
        return LockedRow.find(entityManager, BadgeKey.class, id);
    }

    private static final String REVOKED = """
            SELECT c.id FROM Certificate c WHERE c.status = vn.camtay.certificate.CertificateStatus.REVOKED
            AND c.id >= :first AND c.id < :end ORDER BY c.id
            """;

    /** Revoked certificates whose ids are at least the first and below the end. One statement. */
    List<Long> revoked(long first, long end) {
        return entityManager
                .createQuery(REVOKED, Long.class)
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList();
    }

    /** Id of the newest certificate, 0 if there is none. */
    long newest() {
        Long id = entityManager
                .createQuery("SELECT MAX(c.id) FROM Certificate c", Long.class)
                .getSingleResult();
        return id == null ? 0 : id;
    }

    /** The city's name; empty before it is set up. */
    Optional<String> city() {
        return entityManager
                .createQuery("SELECT u.name FROM Unit u WHERE u.kind = :city ORDER BY u.id", String.class)
                .setParameter("city", UnitKind.CITY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}

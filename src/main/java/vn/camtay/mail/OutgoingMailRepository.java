package vn.camtay.mail;

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

/** The outbox's rows. */
@ApplicationScoped
class OutgoingMailRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    // IGNORE leaves the caller's transaction usable when the key is there; what else it would swallow, MailDraft
    // refuses.
    private static final String INSERT_IF_ABSENT = """
            insert ignore into outgoing_mail
              (mail_key, official_id, recipient_name, address, language, template, model, calendar, status, created_at, due_at,
               subject)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """;

    /** @return false when a mail with this key is there already */
    boolean addIfAbsent(MailDraft draft, String subject, MailStatus status, Instant now) {
        return entityManager
                        .createNativeQuery(INSERT_IF_ABSENT)
                        .setParameter(1, draft.key())
                        .setParameter(2, draft.officialId() == 0 ? null : draft.officialId())
                        .setParameter(3, draft.recipientName())
                        .setParameter(4, draft.address())
                        .setParameter(5, draft.language())
                        .setParameter(6, draft.template())
                        .setParameter(7, MailJson.model(draft.model()))
                        .setParameter(8, MailJson.calendar(draft.calendar()))
                        .setParameter(9, status.name())
                        .setParameter(10, column(now))
                        .setParameter(11, status == MailStatus.QUEUED ? column(now) : null)
                        .setParameter(12, subject)
                        .executeUpdate()
                == 1;
    }

    // The lock of another dispatcher is stepped over, not waited for; READ COMMITTED locks only the rows taken.
    private static final String LOCK_DUE = """
            select * from outgoing_mail where due_at <= ?1 and status in ('QUEUED', 'RETRY')
            order by due_at, id limit ?2 for update skip locked
            """;

    /** Mails whose time has come, oldest first, locked until the end of the transaction. */
    List<OutgoingMail> lockDue(Instant now, int most) {
        return locked(LOCK_DUE, now, most);
    }

    private static final String LOCK_EXPIRED = """
            select * from outgoing_mail where due_at <= ?1 and status = 'SENDING'
            order by due_at, id limit ?2 for update skip locked
            """;

    /** Mails whose dispatcher's lease has run out, locked until the end of the transaction. */
    List<OutgoingMail> lockExpired(Instant now, int most) {
        return locked(LOCK_EXPIRED, now, most);
    }

    @SuppressWarnings("unchecked")
    private List<OutgoingMail> locked(String query, Instant now, int most) {
        return entityManager
                .createNativeQuery(query, OutgoingMail.class)
                .setParameter(1, column(now))
                .setParameter(2, most)
                .getResultList();
    }

    /** Locked until the end of the transaction, and as it is in the database now. */
    Optional<OutgoingMail> findForUpdate(long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void addTry(MailTry line) {
        entityManager.persist(line);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

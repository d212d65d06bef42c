package vn.camtay.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The outbox's rows. */
@ApplicationScoped
class OutgoingMailRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    // IGNORE leaves the caller's transaction usable when the key is there; what else it would swallow, MailDraft
    // refuses.
    private static final String INSERT_IF_ABSENT = """
            insert ignore into outgoing_mail
              (mail_key, official_id, recipient_name, address, language, template, model, calendar, status, created_at, due_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """;

    /** @return false when a mail with this key is there already */
    boolean addIfAbsent(MailDraft draft, MailStatus status, Instant now) {
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
                        .executeUpdate()
                == 1;
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

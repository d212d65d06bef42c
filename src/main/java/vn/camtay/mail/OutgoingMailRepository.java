package vn.camtay.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

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

    Optional<OutgoingMail> find(long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id));
    }

    private static final String SELECT_ROWS = """
            SELECT NEW vn.camtay.mail.MailRow(m.id, m.createdAt, m.recipientName, m.address, m.template, m.subject,
                m.status, m.tries, m.dueAt, m.lastAnswer)
            FROM OutgoingMail m
            """;

    /** Newest first. */
    Page<MailRow> search(OutboxFilter filter, PageQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (filter.status() != null) {
            where.append(" AND m.status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.recipient() != null && !filter.recipient().isBlank()) {
            where.append(" AND (m.recipientName LIKE :recipient ESCAPE '!' OR m.address LIKE :recipient ESCAPE '!')");
            String text = filter.recipient().strip().replaceAll("[!%_]", "!$0");
            parameters.put("recipient", "%" + text + "%");
        }
        if (filter.template() != null && !filter.template().isBlank()) {
            where.append(" AND m.template = :template");
            parameters.put("template", filter.template());
        }
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(m) FROM OutgoingMail m" + where, Long.class);
        TypedQuery<MailRow> rows =
                entityManager.createQuery(SELECT_ROWS + where + " ORDER BY m.id DESC", MailRow.class);
        parameters.forEach((name, value) -> {
            count.setParameter(name, value);
            rows.setParameter(name, value);
        });
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }

    private static final String COUNT_BY_STATUS = """
            SELECT NEW vn.camtay.mail.StatusCount(m.status, COUNT(m)) FROM OutgoingMail m GROUP BY m.status
            """;

    /** One row for each state that occurs, in the order of the states. */
    List<StatusCount> counts() {
        return entityManager
                .createQuery(COUNT_BY_STATUS, StatusCount.class)
                .getResultStream()
                .sorted(Comparator.comparing(StatusCount::status))
                .toList();
    }

    private static final String SELECT_TEMPLATES = """
            SELECT DISTINCT m.template FROM OutgoingMail m ORDER BY m.template
            """;

    List<String> templates() {
        return entityManager.createQuery(SELECT_TEMPLATES, String.class).getResultList();
    }

    private static final String SELECT_TRIES = """
            SELECT NEW vn.camtay.mail.TryRow(t.occurredAt, t.status, t.answer, t.actorId)
            FROM MailTry t WHERE t.mailId = :mailId ORDER BY t.id
            """;

    /** Oldest first. */
    List<TryRow> tries(long mailId) {
        return entityManager
                .createQuery(SELECT_TRIES, TryRow.class)
                .setParameter("mailId", mailId)
                .getResultList();
    }

    private static final String SELECT_MINE = """
            SELECT m FROM OutgoingMail m WHERE m.officialId = :officialId ORDER BY m.id DESC
            """;

    private static final String COUNT_MINE = """
            SELECT COUNT(m) FROM OutgoingMail m WHERE m.officialId = :officialId
            """;

    /** Mails and notices to one person, newest first. */
    Page<OutgoingMail> mine(long officialId, PageQuery query) {
        return new Page<>(
                entityManager
                        .createQuery(SELECT_MINE, OutgoingMail.class)
                        .setParameter("officialId", officialId)
                        .setFirstResult(query.first())
                        .setMaxResults(query.size())
                        .getResultList(),
                entityManager
                        .createQuery(COUNT_MINE, Long.class)
                        .setParameter("officialId", officialId)
                        .getSingleResult(),
                query);
    }

    private static final String SELECT_ON_PAPER = """
            SELECT m FROM OutgoingMail m JOIN Official o ON o.id = m.officialId
            WHERE m.status = vn.camtay.mail.MailStatus.PAPER
            """;

    /**
     * Notices that wait to be handed over, by unit and the people's given name in Vietnamese order.
     *
     * @param unitIds null for all
     */
    List<OutgoingMail> waitingOnPaper(Set<Long> unitIds, int most) {
        if (unitIds != null && unitIds.isEmpty()) {
            return List.of();
        }
        TypedQuery<OutgoingMail> query = entityManager
                .createQuery(
                        SELECT_ON_PAPER
                                + (unitIds == null ? "" : " AND o.unitId IN :unitIds")
                                + " ORDER BY o.unitId, o.givenNameSort, o.fullNameSort, m.id",
                        OutgoingMail.class)
                .setMaxResults(most);
        if (unitIds != null) {
            query.setParameter("unitIds", unitIds);
        }
        return query.getResultList();
    }

    private static final String COUNT_ON_PAPER_WITHIN = """
            SELECT COUNT(m) FROM OutgoingMail m JOIN Official o ON o.id = m.officialId
            WHERE m.id = :id AND m.address IS NULL AND o.unitId IN :unitIds
            """;

    /** @param unitIds null for all */
    boolean isOnPaperWithin(long id, Set<Long> unitIds) {
        return unitIds == null
                || !unitIds.isEmpty()
                        && entityManager
                                        .createQuery(COUNT_ON_PAPER_WITHIN, Long.class)
                                        .setParameter("id", id)
                                        .setParameter("unitIds", unitIds)
                                        .getSingleResult()
                                > 0;
    }

    void addTry(MailTry line) {
        entityManager.persist(line);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

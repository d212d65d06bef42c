package vn.camtay.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** The outbox of statements, and what a completion says. */
@ApplicationScoped
class StatementRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Writes it at once. */
    void add(Statement statement) {
        entityManager.persist(statement);
        entityManager.flush();
    }

    private static final String NEWEST = """
            SELECT s FROM Statement s WHERE s.officialId = :official AND s.sessionId = :session
            AND s.kind = vn.camtay.xapi.StatementKind.COMPLETED ORDER BY s.number DESC
            """;

    /** The last one that says that the person completed the module in the session, taken back or not. */
    Optional<Statement> newest(long officialId, long sessionId) {
        return entityManager
                .createQuery(NEWEST, Statement.class)
                .setParameter("official", officialId)
                .setParameter("session", sessionId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isVoided(Statement statement) {
        return entityManager
                        .createQuery("SELECT COUNT(s) FROM Statement s WHERE s.voids = :id", Long.class)
                        .setParameter("id", statement.statementId())
                        .getSingleResult()
                > 0;
    }

    private static final String FACT = """
            SELECT NEW vn.camtay.xapi.Completed(c.officialId, c.moduleId, m.code, m.nameVi, m.nameEn, c.sessionId, s.code,
                c.minutes, c.recordedAt)
            FROM ModuleCompletion c LEFT JOIN TrainingModule m ON m.id = c.moduleId
            LEFT JOIN CoachingSession s ON s.id = c.sessionId
            WHERE c.officialId = :official AND c.sessionId = :session
            """;

    /** What is to be said; empty when the person did not complete the module in that session. One statement. */
    Optional<Completed> fact(long officialId, long sessionId) {
        return entityManager
                .createQuery(FACT, Completed.class)
                .setParameter("official", officialId)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    // A statement that takes another back waits until the store has that one, whose row the subquery does not lock. The
    // lock of another dispatcher is stepped over.
    private static final String LOCK_DUE = """
            select s.* from xapi_statement s where s.due_at <= ?1 and s.status in ('QUEUED', 'RETRY')
              and (s.voids is null
                or exists (select 1 from xapi_statement t where t.statement_id = s.voids and t.status = 'SENT'))
            order by s.due_at, s.id limit ?2 for update skip locked
            """;

    private static final String LOCK_EXPIRED = """
            select * from xapi_statement where due_at <= ?1 and status = 'SENDING'
            order by due_at, id limit ?2 for update skip locked
            """;

    /** Those whose time has come, oldest first, locked until the end of the transaction. */
    List<Statement> lockDue(Instant now, int most) {
        return locked(LOCK_DUE, now, most);
    }

    /** Those whose dispatcher's lease has run out, locked until the end of the transaction. */
    List<Statement> lockExpired(Instant now, int most) {
        return locked(LOCK_EXPIRED, now, most);
    }

    @SuppressWarnings("unchecked")
    private List<Statement> locked(String query, Instant now, int most) {
        return entityManager
                .createNativeQuery(query, Statement.class)
                .setParameter(1, LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .setParameter(2, most)
                .getResultList();
    }

    /** As it is now, its row locked until the end of the transaction. */
    Optional<Statement> lock(long id) {
        return LockedRow.find(entityManager, Statement.class, id);
    }

    private static final String COUNTS = """
            SELECT NEW vn.camtay.xapi.StatementCount(s.status, COUNT(s)) FROM Statement s GROUP BY s.status
            """;

    /** One row for each state that occurs, in the order of the states. */
    List<StatementCount> counts() {
        return entityManager
                .createQuery(COUNTS, StatementCount.class)
                .getResultStream()
                .sorted(Comparator.comparing(StatementCount::status))
                .toList();
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.xapi.StatementRow(s.id, s.statementId, s.kind, c.code, s.status, s.createdAt, s.dueAt,
                s.tries, s.lastAnswer)
            FROM Statement s LEFT JOIN CoachingSession c ON c.id = s.sessionId
            """;

    /**
     * The newest first. Two statements.
     *
     * @param status null for any
     */
    Page<StatementRow> search(StatementStatus status, PageQuery query) {
        String where = status == null ? "" : " WHERE s.status = :status";
        TypedQuery<StatementRow> rows =
                entityManager.createQuery(ROWS + where + " ORDER BY s.id DESC", StatementRow.class);
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(s) FROM Statement s" + where, Long.class);
        if (status != null) {
            rows.setParameter("status", status);
            count.setParameter("status", status);
        }
        return new Page<>(
                rows.setFirstResult(query.first()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
    }
}

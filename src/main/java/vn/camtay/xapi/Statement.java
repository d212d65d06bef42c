package vn.camtay.xapi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A statement in the outbox. It is written with the fact that it tells of, QUEUED. A dispatcher leases it (SENDING), sends it and notes
 * the answer: SENT, or RETRY after 1, 4, 16 and 64 minutes, then GIVEN_UP. A lease that ran out puts it back in the queue: the store
 * knows it by its id, so that sending it twice says it once. Id, person and words never change.
 */
@Entity
@Table(name = "xapi_statement")
public class Statement extends BaseEntity {
    /** How long a dispatcher has a batch for itself: longer than the batch can take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** Minutes to wait after the first, second, third and fourth failed try; the fifth is the last. */
    static final List<Integer> RETRY_MINUTES = List.of(1, 4, 16, 64);

    static final int ANSWER_LENGTH = 100;

    @Column(name = "statement_id", nullable = false, updatable = false)
    private String statementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private StatementKind kind;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "voids", updatable = false)
    private String voids;

    @Column(name = "body", nullable = false, updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private StatementStatus status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "tries", nullable = false)
    private int tries;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_answer", length = ANSWER_LENGTH)
    private String lastAnswer;

    protected Statement() {}

    private Statement(
            StatementKind kind,
            String statementId,
            long officialId,
            long sessionId,
            int number,
            String body,
            Instant now) {
        this.kind = kind;
        this.statementId = statementId;
        this.officialId = officialId;
        this.sessionId = sessionId;
        this.number = number;
        this.body = body;
        this.status = StatementStatus.QUEUED;
        this.createdAt = now;
        this.dueAt = now;
    }

    /** @param number which completion of the person in the session it is, from 1 */
    static Statement completed(
            String statementId, long officialId, long sessionId, int number, String body, Instant now) {
        return new Statement(StatementKind.COMPLETED, statementId, officialId, sessionId, number, body, now);
    }

    /** Takes that statement back. */
    static Statement voiding(Statement other, String statementId, String body, Instant now) {
        Statement statement = new Statement(
                StatementKind.VOIDED, statementId, other.officialId, other.sessionId, other.number, body, now);
        statement.voids = other.statementId;
        return statement;
    }

    void claim(String owner, Instant now) {
        move(StatementStatus.SENDING);
        leaseOwner = owner;
        dueAt = now.plus(LEASE);
    }

    /** The store has it. */
    void sent(String answer, Instant now) {
        move(StatementStatus.SENT);
        end(answer, now);
    }

    /** The try failed; what the store will never take is given up at once. */
    void failed(String answer, boolean forGood, Instant now) {
        boolean last = forGood || tries >= RETRY_MINUTES.size();
        move(last ? StatementStatus.GIVEN_UP : StatementStatus.RETRY);
        end(answer, last ? now : null);
        if (!last) {
            dueAt = now.plus(Duration.ofMinutes(RETRY_MINUTES.get(tries)));
        }
        tries++;
    }

    /** The dispatcher that had it is gone. */
    void leaseRanOut(Instant now) {
        move(StatementStatus.QUEUED);
        leaseOwner = null;
        dueAt = now;
    }

    /** A person wants it sent again. */
    void sendAgain(Instant now) {
        move(StatementStatus.QUEUED);
        tries = 0;
        endedAt = null;
        dueAt = now;
    }

    private void end(String answer, Instant at) {
        leaseOwner = null;
        dueAt = null;
        endedAt = at;
        lastAnswer = answer.length() <= ANSWER_LENGTH ? answer : answer.substring(0, ANSWER_LENGTH);
    }

    private void move(StatementStatus to) {
        if (!status.next().contains(to)) {
            throw new StatementRefusedException();
        }
        status = to;
    }

    boolean isLeasedBy(String owner) {
        return status == StatementStatus.SENDING && Objects.equals(leaseOwner, owner);
    }

    ClaimedStatement claimed() {
        return new ClaimedStatement(id(), statementId, body);
    }

    String statementId() {
        return statementId;
    }

    StatementKind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    String body() {
        return body;
    }

    StatementStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    int tries() {
        return tries;
    }

    String lastAnswer() {
        return lastAnswer;
    }
}

package vn.camtay.xapi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.identity.Roles;

/** What the dispatcher writes into the outbox, each step in a transaction of its own; HTTP happens between them. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StatementDispatchService {
    /** Statements taken at once: at 15 seconds each at the most, they end before their lease does. */
    static final int BATCH = 10;

    private static final int EXPIRED_AT_ONCE = 200;

    @Inject
    StatementRepository statements;

    @Inject
    Clock clock;

    /** Puts back what a dispatcher that is gone had in hand. */
    @RolesAllowed(Roles.SYSTEM)
    public void settleExpired() {
        Instant now = clock.instant();
        statements.lockExpired(now, EXPIRED_AT_ONCE).forEach(statement -> statement.leaseRanOut(now));
    }

    /** Leases the statements whose time has come, at most {@value #BATCH}, to the owner. */
    @RolesAllowed(Roles.SYSTEM)
    public List<ClaimedStatement> claim(String owner) {
        Instant now = clock.instant();
        List<Statement> due = statements.lockDue(now, BATCH);
        due.forEach(statement -> statement.claim(owner, now));
        return due.stream().map(Statement::claimed).toList();
    }

    /** Notes what a try ended in, unless somebody else has the statement by now. */
    @RolesAllowed(Roles.SYSTEM)
    public void note(long id, String owner, boolean taken, boolean forGood, String answer) {
        Instant now = clock.instant();
        statements.lock(id).filter(statement -> statement.isLeasedBy(owner)).ifPresent(statement -> {
            if (taken) {
                statement.sent(answer, now);
            } else {
                statement.failed(answer, forGood, now);
            }
        });
    }
}

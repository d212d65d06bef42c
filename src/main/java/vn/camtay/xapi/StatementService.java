package vn.camtay.xapi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;

/** Puts statements into the outbox, and shows administrators what became of them. Without a store none is written. */
@Stateless
@DenyAll
public class StatementService {
    @Inject
    StatementRepository statements;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * A completion was reached or corrected: it is said, and what was said of it before is taken back. In the transaction that changed
     * it, under its session's lock. At most five statements.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void completed(long officialId, long sessionId) {
        if (settings.lrs().isEmpty()) {
            return;
        }
        takeBack(officialId, sessionId);
        Completed fact = statements
                .fact(officialId, sessionId)
                .orElseThrow(() -> new IllegalStateException("no completion of " + officialId + " in " + sessionId));
        int number =
                statements.newest(officialId, sessionId).map(Statement::number).orElse(0) + 1;
        StatementText text = new StatementText(settings.baseUrl());
        String id = text.id(StatementKind.COMPLETED, officialId, sessionId, number);
        statements.add(
                Statement.completed(id, officialId, sessionId, number, text.completed(id, fact), clock.instant()));
    }

    /** A completion is no longer supported: what was said of it is taken back. In the transaction that withdrew it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdrawn(long officialId, long sessionId) {
        if (settings.lrs().isPresent()) {
            takeBack(officialId, sessionId);
        }
    }

    private void takeBack(long officialId, long sessionId) {
        Optional<Statement> said =
                statements.newest(officialId, sessionId).filter(statement -> !statements.isVoided(statement));
        said.ifPresent(statement -> {
            Instant now = clock.instant();
            StatementText text = new StatementText(settings.baseUrl());
            String id = text.id(StatementKind.VOIDED, officialId, sessionId, statement.number());
            statements.add(Statement.voiding(statement, id, text.voiding(id, statement, officialId, now), now));
        });
    }

    /** The newest first. Two statements. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<StatementRow> search(StatementStatus status, PageQuery query) {
        return statements.search(status, query);
    }

    /** One row for each state in which there are statements, in the order of the states. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<StatementCount> counts() {
        return statements.counts();
    }

    /** Address of the store; empty when none is set. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Optional<String> store() {
        return settings.lrs().map(Settings.Lrs::url);
    }

    /**
     * Sends one again that was given up.
     *
     * @throws StatementRefusedException when it is not given up
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void sendAgain(long id) {
        statements.lock(id).orElseThrow(NotFoundException::new).sendAgain(clock.instant());
        events.fire(new StatementSentAgain(currentUser.accountId(), clock.instant(), id));
    }
}

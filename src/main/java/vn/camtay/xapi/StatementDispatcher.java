package vn.camtay.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import vn.camtay.shared.settings.Settings;

/** Empties the outbox of statements: claim a batch, send it, note each answer. Any number of nodes may do it at once. */
@ApplicationScoped
class StatementDispatcher {
    private static final Logger LOGGER = System.getLogger(StatementDispatcher.class.getName());

    /** Most batches of one run, so that a run ends. */
    private static final int BATCHES = 100;

    @Inject
    StatementDispatchService outbox;

    @Inject
    RecordStore store;

    @Inject
    Settings settings;

    /** Differs at every start, so that what the same machine had in hand before a crash is not taken for its own. */
    private final String owner = UUID.randomUUID().toString();

    void run() {
        if (settings.lrs().isEmpty()) {
            return;
        }
        outbox.settleExpired();
        for (int i = 0; i < BATCHES; i++) {
            List<ClaimedStatement> batch = outbox.claim(owner);
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(statement -> send(statement, settings.lrs().get()));
        }
    }

    private void send(ClaimedStatement statement, Settings.Lrs lrs) {
        StoreAnswer answer = store.put(lrs, statement);
        outbox.note(
                statement.id(),
                owner,
                answer.kind() == StoreAnswer.Kind.TAKEN,
                answer.kind() == StoreAnswer.Kind.NEVER,
                answer.text());
        LOGGER.log(
                answer.kind() == StoreAnswer.Kind.TAKEN ? Level.INFO : Level.WARNING,
                "statement {0}: {1}",
                String.valueOf(statement.id()),
                answer.text());
    }
}

package vn.camtay.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.standing.CompletionWithdrawn;
import vn.camtay.standing.ModuleCompleted;

/** A completion and the statement of it become true together. */
@ApplicationScoped
public class StatementObserver {
    @Inject
    StatementService statements;

    void onCompleted(@Observes ModuleCompleted completed) {
        statements.completed(completed.officialId(), completed.sessionId());
    }

    void onWithdrawn(@Observes CompletionWithdrawn withdrawn) {
        statements.withdrawn(withdrawn.officialId(), withdrawn.sessionId());
    }
}

package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.session.SessionLocked;

/** A roll that is locked, first or again, decides who completed the module: in the same transaction. */
@ApplicationScoped
public class CompletionObserver {
    @Inject
    CompletionService completions;

    void onLocked(@Observes SessionLocked locked) {
        completions.settle(locked.sessionId(), locked.moduleId());
    }
}

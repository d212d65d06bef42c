package vn.camtay.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.event.ActionRefused;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.SignedIn;

/** Writes every fact into the trail, in the transaction that made it true; every refusal in a transaction of its own. */
@ApplicationScoped
public class AuditObserver {
    @Inject
    AuditRepository trail;

    @Inject
    BatchRunner transactions;

    @Inject
    CurrentUser currentUser;

    void keep(@Observes DomainEvent event) {
        trail.add(AuditEntry.of(event, actor()));
    }

    void keep(@Observes DomainEvents events) {
        Optional<SignedIn> actor = actor();
        trail.addAll(
                events.all().stream().map(event -> AuditEntry.of(event, actor)).toList());
    }

    void keep(@Observes ActionRefused refusal) {
        AuditEntry entry = AuditEntry.of(refusal, actor());
        transactions.inTransaction(() -> trail.add(entry));
    }

    private Optional<SignedIn> actor() {
        try {
            return currentUser.signedIn();
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }
}

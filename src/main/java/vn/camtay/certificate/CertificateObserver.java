package vn.camtay.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.standing.CompletionWithdrawn;
import vn.camtay.standing.ModuleCompleted;

/** A completion and its paper become true together: when it is reached, corrected or withdrawn, in the same transaction. */
@ApplicationScoped
public class CertificateObserver {
    @Inject
    CertificateService certificates;

    void onCompleted(@Observes ModuleCompleted completed) {
        certificates.follow(completed.officialId(), completed.sessionId());
    }

    void onWithdrawn(@Observes CompletionWithdrawn withdrawn) {
        certificates.withdraw(withdrawn.officialId(), withdrawn.sessionId());
    }
}

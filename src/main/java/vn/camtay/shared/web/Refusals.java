package vn.camtay.shared.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.ActionRefused;
import vn.camtay.shared.identity.CurrentUser;

/** What pages and REST have in common about refusals: finding one in a chain of causes, and telling the audit trail. */
@ApplicationScoped
public class Refusals {
    /** Two people changed the same record; the second is told, nothing is lost silently. */
    static final class ChangedMeanwhileException extends DomainException {
        private static final long serialVersionUID = 1L;

        ChangedMeanwhileException() {
            super(Kind.REFUSED, "general.refused.changedMeanwhile");
        }
    }

    @Inject
    Event<ActionRefused> refused;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** The refusal that caused the failure; empty when it was a programming error or a broken machine. */
    public Optional<DomainException> find(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                return Optional.of(new ForbiddenException());
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new ChangedMeanwhileException());
            }
        }
        return Optional.empty();
    }

    /** Keeps the refusal in the audit trail. */
    public void tell(DomainException refusal, String where) {
        List<String> keys = refusal.reasons().stream().map(Reason::key).toList();
        refused.fire(new ActionRefused(
                currentUser.accountId(), clock.instant(), where, refusal.kind().name(), keys));
    }
}

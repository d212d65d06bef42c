package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.SignedIn;

/** What a sign-in carries from here on: who, which roles, which units, and the stamp that ends it. */
@ApplicationScoped
class Admission {
    @Inject
    AccountRepository accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Lets the account's person in; the caller has proven who they are. */
    SignedIn letIn(Account account) {
        Instant now = clock.instant();
        accounts.noteSignIn(account.id(), now);
        SignedIn who = signedIn(account);
        currentUser.become(who);
        events.fire(new AccountSignedIn(account.id(), now, account.id()));
        return who;
    }

    /** The sign-in that goes on, with the account's stamp of now. */
    SignedIn signedIn(Account account) {
        return new SignedIn(
                account.id(),
                account.userName(),
                account.displayName(),
                account.officialId(),
                account.roles().stream().map(AccountRole::role).collect(Collectors.toSet()),
                accounts.unitsInReach(account.id()),
                account.language(),
                clock.instant(),
                account.stamp());
    }
}

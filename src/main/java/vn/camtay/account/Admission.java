package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
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

    /** The sign-in that goes on, with the account's stamp of now; whoever acts for a head today has that role. */
    SignedIn signedIn(Account account) {
        return signedIn(account, clock.instant());
    }

    /** As of now, for somebody who signed in at that moment. */
    SignedIn signedIn(Account account, Instant since) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> acting = accounts.actingUnits(account.id(), today);
        Set<Role> roles = account.roles().stream().map(AccountRole::role).collect(Collectors.toSet());
        if (!acting.isEmpty()) {
            roles.add(Role.HEAD);
        }
        return new SignedIn(
                account.id(),
                account.userName(),
                account.displayName(),
                account.officialId(),
                roles,
                accounts.unitsInReach(account.id(), today),
                account.language(),
                since,
                SignInStamp.of(account.stamp(), acting));
    }
}

package vn.camtay.account;

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
import java.util.concurrent.atomic.AtomicReference;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;

/** What people do with their own account; it is always that of the person who asks. */
@Stateless
@DenyAll
public class MyAccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    SignInRepository signIns;

    @Inject
    Admission admission;

    @Inject
    Passwords passwords;

    @Inject
    BatchRunner transactions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public MyAccount mine() {
        long id = currentUser.accountId();
        AccountRow row = accounts.findRow(id).orElseThrow(NotFoundException::new);
        return new MyAccount(
                row.userName(),
                row.displayName(),
                row.mail(),
                row.officialId(),
                row.unitName(),
                row.unitNameEn(),
                accounts.require(id).language(),
                row.lastSignInAt(),
                accounts.roles(id),
                signIns.countRemembered(id, clock.instant()));
    }

    /**
     * Sets a new password after the old one was given, and ends every other sign-in.
     *
     * @return the sign-in to go on with
     * @throws SignInRefusedException when the old one is wrong, counted like a failed sign-in
     * @throws InvalidInputException  with every reason why the new one will not do
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn changePassword(String old, String chosen) {
        Account account = accounts.require(currentUser.accountId());
        String subject = SignInFailure.ofAccount(account.id());
        transactions.inTransaction(() -> {
            Instant now = clock.instant();
            SignInFailure failure = signIns.lockFailure(subject, now);
            failure.refuseWhileBlocked(now);
            failure.count(LockOut.BY_NAME, now);
        });
        if (!passwords.matches(old, account.passwordHash())) {
            throw new SignInRefusedException("account.refused.oldPassword");
        }
        List<Reason> reasons = PasswordPolicy.reasons(chosen, account.userName());
        if (!reasons.isEmpty()) {
            transactions.inTransaction(() -> signIns.forgetFailures(subject));
            throw new InvalidInputException(reasons);
        }
        String hash = passwords.hash(chosen);
        AtomicReference<SignedIn> in = new AtomicReference<>();
        transactions.inTransaction(() -> {
            Account mine = accounts.require(account.id());
            mine.choosePassword(hash);
            signIns.forgetFailures(subject);
            events.fire(new PasswordChosen(mine.id(), clock.instant(), mine.id(), "CHANGED"));
            in.set(renewed(mine));
        });
        return in.get();
    }

    /** Ends every other sign-in of mine, remembered browsers too. @return the sign-in to go on with */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public SignedIn endOtherSignIns() {
        Account mine = accounts.require(currentUser.accountId());
        mine.endSignIns();
        events.fire(new SignInsEnded(mine.id(), clock.instant(), mine.id()));
        return renewed(mine);
    }

    private SignedIn renewed(Account mine) {
        signIns.forgetBrowsers(mine.id());
        return admission.signedIn(mine);
    }
}

package vn.camtay.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;

/** Lets people in, by password or by a remembered browser; open to visitors by its nature. */
@Stateless
@DenyAll
public class SignInService {
    /** Longer names are nobody's, and are not looked up. */
    private static final int LONGEST_NAME = Account.MAIL_LENGTH;

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
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * @param who   the person
     * @param token the browser's new token; null when it keeps the one it has
     */
    public record Remembered(SignedIn who, String token) {}

    /**
     * Signs a person in by user name or work mail. No transaction is open while the password is hashed; each attempt is
     * counted before its hash, so that parallel guesses are counted too.
     *
     * @param address where the request comes from
     * @throws SignInRefusedException the same for an unknown name, a wrong password and a shut account; with the minutes to
     *     wait after too many failures
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn signIn(String name, String password, String address) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        Optional<Account> account = findByName(typed);
        String bySubject = account.map(found -> SignInFailure.ofAccount(found.id()))
                .orElseGet(() -> SignInFailure.ofNobody(typed));
        String byAddress = SignInFailure.ofAddress(address);
        transactions.inTransaction(() -> attempt(account, bySubject, byAddress));
        boolean right = passwords.matches(
                password,
                account.filter(Account::maySignIn).map(Account::passwordHash).orElse(null));
        if (!right) {
            transactions.inTransaction(() -> {
                Instant now = clock.instant();
                signIns.lockFailure(byAddress, now).count(LockOut.BY_ADDRESS, now);
            });
            throw new SignInRefusedException("account.refused.signIn");
        }
        Account found = account.orElseThrow();
        String stronger = passwords.isOutdated(found.passwordHash()) ? passwords.hash(password) : null;
        AtomicReference<SignedIn> in = new AtomicReference<>();
        transactions.inTransaction(() -> {
            if (stronger != null) {
                accounts.rehash(found.id(), stronger);
            }
            signIns.forgetFailures(bySubject);
            in.set(admission.letIn(accounts.require(found.id())));
        });
        return in.get();
    }

    /** The stamp that sign-ins of the account must carry; empty when it may not be used any more. */
    @PermitAll
    public OptionalLong findStamp(long accountId) {
        return accounts.findStamp(accountId, LocalDate.now(clock))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * The sign-in as it must go on when only a deputyship began or ended: with the role and the units of now. Empty when the
     * account itself changed, which ends it.
     */
    @PermitAll
    public Optional<SignedIn> goOn(SignedIn who) {
        return accounts.find(who.accountId())
                .filter(Account::maySignIn)
                .filter(account -> SignInStamp.sameAccount(account.stamp(), who.stamp()))
                .map(account -> admission.signedIn(account, who.since()));
    }

    /**
     * Makes this browser a remembered one, for 14 days; not for administrators.
     *
     * @return its token
     */
    @PermitAll
    public Optional<String> remember(SignedIn who) {
        if (who.roles().contains(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        String token = Secrets.token();
        signIns.forgetExpiredBrowsers(clock.instant());
        signIns.add(new RememberToken(accounts.require(who.accountId()), token, clock.instant()));
        return Optional.of(token);
    }

    /** Signs a remembered browser in and changes its token. A token used twice, a minute apart, is taken for a copy. */
    @PermitAll
    public Optional<Remembered> renew(String token) {
        Instant now = clock.instant();
        String hash = Secrets.hash(token);
        RememberToken remembered = signIns.findRemembered(hash).orElse(null);
        if (remembered == null) {
            return Optional.empty();
        }
        Account account = accounts.find(remembered.accountId()).orElse(null);
        boolean copied = !remembered.isCurrent(hash) && !remembered.isInGrace(now);
        if (copied
                || remembered.isExpired(now)
                || account == null
                || !account.maySignIn()
                || account.isAdministrator()
                || !remembered.isOf(account)) {
            signIns.remove(remembered);
            return Optional.empty();
        }
        String next = null;
        if (remembered.isCurrent(hash)) {
            next = Secrets.token();
            remembered.rotate(next, now);
        }
        return Optional.of(new Remembered(admission.letIn(account), next));
    }

    /** Signs out: the browser is remembered no longer. @param token null when it was not */
    @PermitAll
    public void signOut(long accountId, String token) {
        if (token != null) {
            signIns.findRemembered(Secrets.hash(token)).ifPresent(signIns::remove);
        }
        events.fire(new SignedOut(accountId, clock.instant(), accountId));
    }

    private Optional<Account> findByName(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return typed.contains("@") ? accounts.findByMail(typed) : accounts.findByUserName(typed);
    }

    private void attempt(Optional<Account> account, String bySubject, String byAddress) {
        Instant now = clock.instant();
        signIns.findFailure(byAddress).ifPresent(failure -> failure.refuseWhileBlocked(now));
        SignInFailure failure = signIns.lockFailure(bySubject, now);
        failure.refuseWhileBlocked(now);
        failure.count(LockOut.BY_NAME, now);
        if (account.isPresent() && failure.isBlocked(now)) {
            events.fire(new AccountBlocked(0, now, account.get().id(), failure.blockedUntil()));
        }
    }
}

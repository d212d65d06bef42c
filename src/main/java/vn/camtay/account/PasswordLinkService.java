package vn.camtay.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings;

/**
 * One-time links and printed codes, with which people set a password. Using one is open to visitors: the token is the proof.
 * Guesses are counted by network address.
 */
@Stateless
@DenyAll
public class PasswordLinkService {
    /** A second reset mail within this time is not sent. */
    static final Duration BETWEEN_RESETS = Duration.ofMinutes(2);

    private static final Duration RESET_LIFETIME = LinkPurpose.RESET.lifetime();

    @Inject
    AccountRepository accounts;

    @Inject
    SignInRepository signIns;

    @Inject
    AccountService accountService;

    @Inject
    Admission admission;

    @Inject
    Passwords passwords;

    @Inject
    MailService mails;

    @Inject
    BatchRunner transactions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * What a link or code opens.
     *
     * @throws LinkRefusedException when it was never made, was used, has expired, or the account is shut
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LinkDetail require(String token, String address) {
        Instant now = clock.instant();
        String byAddress = SignInFailure.ofAddress(address);
        if (signIns.findFailure(byAddress)
                .filter(failure -> failure.isBlocked(now))
                .isPresent()) {
            throw new LinkRefusedException();
        }
        Optional<OneTimeLink> link = signIns.findLink(token, false).filter(found -> found.isUsable(now));
        Optional<Account> account =
                link.flatMap(found -> accounts.find(found.accountId())).filter(Account::mayBeInvited);
        if (account.isEmpty()) {
            transactions.inTransaction(() -> signIns.lockFailure(byAddress, now).count(LockOut.BY_ADDRESS, now));
            throw new LinkRefusedException();
        }
        return new LinkDetail(
                account.get().userName(),
                account.get().displayName(),
                link.orElseThrow().purpose());
    }

    /** What a printed code opens, as people type it; the token for {@link #choosePassword} is the code itself. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String requireCode(String typed, String address) {
        String code = Secrets.normalisedCode(typed);
        require(code, address);
        return code;
    }

    /**
     * Sets the password, uses the link up, ends every other sign-in and link of the account, and lets the person in.
     *
     * @throws LinkRefusedException  as {@link #require}
     * @throws InvalidInputException with every reason why the password will not do
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn choosePassword(String token, String password, String address) {
        LinkDetail detail = require(token, address);
        List<Reason> reasons = PasswordPolicy.reasons(password, detail.userName());
        if (!reasons.isEmpty()) {
            throw new InvalidInputException(reasons);
        }
        String hash = passwords.hash(password);
        AtomicReference<SignedIn> in = new AtomicReference<>();
        transactions.inTransaction(() -> in.set(use(token, hash)));
        return in.get();
    }

    private SignedIn use(String token, String hash) {
        Instant now = clock.instant();
        OneTimeLink link = signIns.findLink(token, true).orElseThrow(LinkRefusedException::new);
        link.use(now);
        Account account = accounts.require(link.accountId());
        account.choosePassword(hash);
        signIns.usableLinks(account.id(), now).forEach(other -> other.withdraw(now));
        signIns.forgetBrowsers(account.id());
        signIns.forgetFailures(SignInFailure.ofAccount(account.id()));
        SignedIn who = admission.letIn(account);
        events.fire(new PasswordChosen(
                account.id(), now, account.id(), link.purpose().name()));
        return who;
    }

    /**
     * Mails a link for a new password to the account's address, if there is such an account and it has one. Answers at once,
     * always the same, so that nobody learns which accounts exist.
     *
     * @param name user name or work mail
     */
    @PermitAll
    @Asynchronous
    public void askReset(String name) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Optional<Account> account = typed.contains("@") ? accounts.findByMail(typed) : accounts.findByUserName(typed);
        account.filter(found -> found.mayBeInvited() && found.mail() != null)
                .filter(found -> !askedJustNow(found, now))
                .ifPresent(found -> mail(found, LinkPurpose.RESET, "account/reset"));
    }

    private boolean askedJustNow(Account account, Instant now) {
        Instant latest = now.plus(RESET_LIFETIME).minus(BETWEEN_RESETS);
        return signIns.usableLinks(account.id(), now).stream()
                .anyMatch(link ->
                        link.purpose() == LinkPurpose.RESET && link.expiresAt().isAfter(latest));
    }

    /**
     * Invites the account's person by mail, with a link of seven days; an earlier one is withdrawn.
     *
     * @throws AccountRefusedException when there is no address, or the account is shut
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void invite(long accountId) {
        Account account = requireInvitable(accountId);
        if (account.mail() == null) {
            throw new AccountRefusedException("account.refused.noMail", account.displayName());
        }
        mail(account, LinkPurpose.INVITATION, "account/invitation");
    }

    /**
     * Makes a code to hand out on paper, valid for 14 days; an earlier one is withdrawn.
     *
     * @throws AccountRefusedException when the account is shut
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PrintedCode printCode(long accountId) {
        Account account = requireInvitable(accountId);
        String code = Secrets.code();
        OneTimeLink link = make(account, LinkPurpose.CODE, code);
        AccountRow row = accounts.findRow(accountId).orElseThrow(NotFoundException::new);
        return new PrintedCode(
                row.displayName(),
                row.unitName(),
                row.unitNameEn(),
                row.userName(),
                code,
                link.expiresAt(),
                settings.baseUrl() + "/account/enter-code.xhtml");
    }

    /**
     * While no administrator has a password: makes a link for the first one, and the account if there is none.
     *
     * @return its token; empty when an administrator can sign in
     */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<String> firstAdministrator() {
        if (accounts.countOtherAdministrators(0) > 0) {
            return Optional.empty();
        }
        Account account = accounts.waitingAdministrators().stream()
                .findFirst()
                .orElseGet(() -> accounts.require(accountService.createFirstAdministrator()));
        String token = Secrets.token();
        make(account, LinkPurpose.FIRST_ADMINISTRATOR, token);
        return Optional.of(token);
    }

    private Account requireInvitable(long accountId) {
        Account account = accounts.require(accountId);
        if (!account.mayBeInvited()) {
            throw new AccountRefusedException("account.refused.shut", account.displayName());
        }
        return account;
    }

    private void mail(Account account, LinkPurpose purpose, String template) {
        String token = Secrets.token();
        OneTimeLink link = make(account, purpose, token);
        mails.enqueue(new MailDraft(
                template + "/" + link.id(),
                account.officialId() == null ? 0 : account.officialId(),
                account.displayName(),
                account.mail(),
                account.language(),
                template,
                Map.of("userName", account.userName(), "secretToken", token, "until", link.expiresAt()),
                List.of()));
    }

    private OneTimeLink make(Account account, LinkPurpose purpose, String token) {
        Instant now = clock.instant();
        signIns.usableLinks(account.id(), now).stream()
                .filter(link -> link.purpose() == purpose)
                .forEach(link -> link.withdraw(now));
        OneTimeLink link = new OneTimeLink(account.id(), purpose, token, now);
        signIns.add(link);
        events.fire(new LinkMade(currentUser.accountId(), now, account.id(), purpose));
        return link;
    }
}

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.settings.Settings;

/** Makes accounts and says what they may do; an administrator's work. */
@Stateless
@DenyAll
public class AccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    SignInRepository signIns;

    @Inject
    OfficialService officials;

    @Inject
    HeadlessUnits headless;

    @Inject
    Passwords passwords;

    @Inject
    Admission admission;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<DomainEvents> facts;

    /**
     * Makes the account of an official, to be invited, with the role of an official; an official who has one keeps it. A mail
     * address that another account has is left out.
     *
     * @return its id
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long createForOfficial(long officialId) {
        Optional<Account> existing = accounts.findByOfficial(officialId);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        OfficialContact person = contact(officialId);
        return create(freeUserName(person.fullName()), person.fullName(), person.mail(), officialId, person.language());
    }

    /** The same for many at once, in the order of the ids: a handful of statements whatever their number. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void createForOfficials(Collection<Long> officialIds) {
        Set<Long> without = new HashSet<>(officialIds);
        without.removeAll(accounts.idsByOfficial(officialIds).keySet());
        List<OfficialContact> people = officials.contacts(without);
        Set<String> userNames = accounts.userNames(
                people.stream().map(person -> UserNames.base(person.fullName())).collect(Collectors.toSet()));
        Set<String> mails = accounts.knownMails(
                people.stream().map(person -> plain(person.mail())).toList());
        Instant now = clock.instant();
        List<Account> made = new ArrayList<>();
        for (OfficialContact person : people) {
            String userName = UserNames.free(UserNames.base(person.fullName()), userNames);
            userNames.add(userName);
            String mail = plain(person.mail());
            Account account = new Account(
                    userName,
                    mail != null && mails.add(mail) ? mail : null,
                    person.fullName(),
                    person.id(),
                    person.language(),
                    now);
            account.giveRoles(List.of(AccountRole.of(Role.OFFICIAL)));
            made.add(account);
        }
        accounts.addOfficials(made);
        facts.fire(new DomainEvents(accounts.idsByOfficial(without).values().stream()
                .sorted()
                .<DomainEvent>map(id -> new AccountCreated(currentUser.accountId(), now, id))
                .toList()));
    }

    /** Officials who answer for units on the day, heads and whoever acts for one, each with all units in reach; for their mails. */
    @RolesAllowed(Roles.SYSTEM)
    public Map<Long, Set<Long>> headsOn(LocalDate day) {
        Map<Long, Set<Long>> heads = new LinkedHashMap<>();
        accounts.heads(day).forEach(head -> heads.put(head[1], accounts.unitsInReach(head[0], day)));
        return heads;
    }

    /** Ids of accounts by the officials they belong to; who has none is left out. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, Long> idsByOfficial(Collection<Long> officialIds) {
        return accounts.idsByOfficial(officialIds);
    }

    /** Follows the person's record: name, address, language; who left heads nothing any more, and their account is disabled. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void followOfficial(long officialId, OfficialStatus official) {
        accounts.findByOfficial(officialId).ifPresent(account -> follow(account, contact(officialId), official));
    }

    /** The same for many at once: accounts and records are read together. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void followOfficials(Map<Long, OfficialStatus> officialsNow) {
        Map<Long, Account> byOfficial = accounts.byOfficial(officialsNow.keySet());
        for (OfficialContact person : officials.contacts(byOfficial.keySet())) {
            follow(byOfficial.get(person.id()), person, officialsNow.get(person.id()));
        }
    }

    /**
     * Somebody works elsewhere: they no longer head units that the new one does not belong to; other roles stay. Whoever appoints
     * heads is told of units that have none now.
     *
     * @param around the new unit with everything above it
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void followTransfer(long officialId, Set<Long> around) {
        accounts.findByOfficial(officialId)
                .ifPresent(account -> headless.tell(account, endHeading(account, unit -> !around.contains(unit))));
    }

    /** A unit is no longer there: nobody heads it; other roles stay. */
    @RolesAllowed(Roles.COORDINATOR)
    public void followUnitEnd(long unitId) {
        accounts.heading(unitId).forEach(account -> endHeading(account, unit -> unit == unitId));
    }

    /** @return the units that the account no longer heads */
    private Set<Long> endHeading(Account account, LongPredicate ends) {
        Set<Long> ended = new TreeSet<>();
        List<AccountRole> kept = new ArrayList<>();
        for (AccountRole given : account.roles()) {
            if (given.role() == Role.HEAD && ends.test(given.unitId())) {
                ended.add(given.unitId());
            } else {
                kept.add(given);
            }
        }
        if (account.giveRoles(kept)) {
            events.fire(new RolesGiven(currentUser.accountId(), clock.instant(), account.id(), account.roles()));
        }
        return ended;
    }

    private void follow(Account account, OfficialContact person, OfficialStatus official) {
        boolean same = Objects.equals(plain(person.mail()), account.mail());
        account.follow(person.fullName(), same ? account.mail() : freeMail(person.mail()), person.language());
        if (official == OfficialStatus.LEFT && account.status() != AccountStatus.DISABLED) {
            headless.tell(account, endHeading(account, unit -> true));
            account.disable();
            signIns.forgetBrowsers(account.id());
            events.fire(new AccountDisabled(currentUser.accountId(), clock.instant(), account.id()));
        } else if (official == OfficialStatus.ACTIVE && account.status() == AccountStatus.DISABLED) {
            account.open();
            events.fire(new AccountOpened(currentUser.accountId(), clock.instant(), account.id()));
        }
    }

    private OfficialContact contact(long officialId) {
        return officials.contacts(List.of(officialId)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Makes an account that belongs to no official: a technical administrator. @return its id */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long createWithoutOfficial(String userName, String displayName, String mail, String language) {
        return create(freeUserName(userName), displayName, mail, null, language);
    }

    /** Makes the account {@code admin} with the role of an administrator, to be invited. @return its id */
    @RolesAllowed(Roles.SYSTEM)
    public long createFirstAdministrator() {
        long id = createWithoutOfficial("admin", "Administrator", null, "vi");
        addRole(id, AccountRole.of(Role.ADMINISTRATOR));
        return id;
    }

    private long create(String userName, String displayName, String mail, Long officialId, String language) {
        Account account = new Account(userName, freeMail(mail), displayName, officialId, language, clock.instant());
        if (officialId != null) {
            account.giveRoles(List.of(AccountRole.of(Role.OFFICIAL)));
        }
        accounts.add(account);
        events.fire(new AccountCreated(currentUser.accountId(), clock.instant(), account.id()));
        return account.id();
    }

    /** By given name, as in lists of officials; technical accounts first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<AccountRow> search(AccountFilter filter, PageQuery query) {
        return accounts.search(filter, clock.instant(), query);
    }

    /** Ids of the accounts that fit, by unit and given name, at most {@code most}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<Long> listIds(AccountFilter filter, int most) {
        return accounts.listIds(filter, clock.instant(), most);
    }

    /** @throws NotFoundException when there is no such account */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AccountDetail require(long accountId) {
        AccountRow row = accounts.findRow(accountId).orElseThrow(NotFoundException::new);
        Account account = accounts.require(accountId);
        return new AccountDetail(
                row,
                account.language(),
                account.createdAt(),
                accounts.roles(accountId),
                signIns.countRemembered(accountId, clock.instant()));
    }

    /** Shuts an account until it is opened again. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void lock(long accountId) {
        Account account = shut(accountId);
        account.lock();
        events.fire(new AccountLocked(currentUser.accountId(), clock.instant(), accountId));
    }

    /** The account is used no longer. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void disable(long accountId) {
        Account account = shut(accountId);
        account.disable();
        events.fire(new AccountDisabled(currentUser.accountId(), clock.instant(), accountId));
    }

    /** @throws AccountRefusedException when it is one's own, or the last administrator's */
    private Account shut(long accountId) {
        if (accountId == currentUser.accountId()) {
            throw new AccountRefusedException("account.refused.self");
        }
        Account account = accounts.require(accountId);
        requireAnotherAdministrator(account);
        signIns.forgetBrowsers(accountId);
        return account;
    }

    private void requireAnotherAdministrator(Account account) {
        if (account.isAdministrator() && account.maySignIn() && accounts.countOtherAdministrators(account.id()) == 0) {
            throw new AccountRefusedException("account.refused.lastAdministrator");
        }
    }

    /** Opens a locked or disabled account. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void open(long accountId) {
        accounts.require(accountId).open();
        events.fire(new AccountOpened(currentUser.accountId(), clock.instant(), accountId));
    }

    /** Ends the wait after failed sign-ins. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void endWait(long accountId) {
        accounts.require(accountId);
        signIns.forgetFailures(SignInFailure.ofAccount(accountId));
        events.fire(new AccountOpened(currentUser.accountId(), clock.instant(), accountId));
    }

    /** Ends every sign-in of the account within seconds, remembered browsers too. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void endSignIns(long accountId) {
        accounts.require(accountId).endSignIns();
        signIns.forgetBrowsers(accountId);
        events.fire(new SignInsEnded(currentUser.accountId(), clock.instant(), accountId));
    }

    /** Keeps the language that a person chose, in their own record too, which decides the language of their mails. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void speak(long accountId, String language) {
        if (accountId != currentUser.accountId()) {
            throw new NotFoundException();
        }
        accounts.require(accountId).speak(language);
        if (currentUser.officialId().isPresent()) {
            officials.speak(language);
        }
    }

    /**
     * Replaces the roles of an account; sign-ins that had others end within seconds.
     *
     * @throws AccountRefusedException when the last administrator would be gone
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void giveRoles(long accountId, Collection<AccountRole> roles) {
        Account account = accounts.require(accountId);
        if (roles.stream().noneMatch(given -> given.role() == Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(account);
        }
        if (account.giveRoles(roles)) {
            events.fire(new RolesGiven(currentUser.accountId(), clock.instant(), accountId, account.roles()));
        }
    }

    /** Adds one role to those that the account has. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void addRole(long accountId, AccountRole role) {
        List<AccountRole> roles = new ArrayList<>(accounts.require(accountId).roles());
        roles.add(role);
        giveRoles(accountId, roles);
    }

    /** Takes one role away. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void takeRole(long accountId, AccountRole role) {
        List<AccountRole> roles = new ArrayList<>(accounts.require(accountId).roles());
        roles.remove(role);
        giveRoles(accountId, roles);
    }

    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OptionalLong findByOfficial(long officialId) {
        return accounts.findByOfficial(officialId)
                .map(account -> OptionalLong.of(account.id()))
                .orElseGet(OptionalLong::empty);
    }

    /** A hash for {@link #givePassword}; takes its time, so once for many accounts. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String hashForDemo(String password) {
        requireDemo();
        return passwords.hash(password);
    }

    /** Demo data only: one known password for many accounts, which are then active. @throws IllegalStateException otherwise */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void givePassword(Collection<Long> accountIds, String hash) {
        requireDemo();
        accounts.givePassword(accountIds, hash);
    }

    /** Demo data only: a user name that is easy to type. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void rename(long accountId, String userName) {
        requireDemo();
        accounts.require(accountId).rename(freeUserName(userName));
    }

    private void requireDemo() {
        if (!settings.demo()) {
            throw new IllegalStateException("only with demo data");
        }
    }

    private String freeUserName(String name) {
        String base = name.matches("[a-z0-9.]+") ? name : UserNames.base(name);
        return UserNames.free(base, accounts.userNames(base));
    }

    private String freeMail(String mail) {
        String plain = plain(mail);
        return plain == null || accounts.findByMail(plain).isPresent() ? null : plain;
    }

    private static String plain(String mail) {
        return mail == null || mail.isBlank() ? null : mail.strip().toLowerCase(Locale.ROOT);
    }

    /** Who an account is now, with its roles and units; empty when it may not sign in. For what acts for somebody who is away. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<SignedIn> findIdentity(long accountId) {
        return accounts.find(accountId).filter(Account::maySignIn).map(admission::signedIn);
    }
}

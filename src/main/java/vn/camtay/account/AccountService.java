package vn.camtay.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.settings.Settings;

/** Makes accounts and says what they may do; an administrator's work. */
@Stateless
@DenyAll
public class AccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    Passwords passwords;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Makes the account of an official, to be invited, with the role of an official; an official who has one keeps it.
     *
     * @param mail null for someone without an address; an address that another account has is left out
     * @return its id
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long createForOfficial(long officialId, String fullName, String mail, String language) {
        return accounts.findByOfficial(officialId)
                .map(Account::id)
                .orElseGet(() -> create(freeUserName(fullName), fullName, mail, officialId, language));
    }

    /** Makes an account that belongs to no official: a technical administrator. @return its id */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long createWithoutOfficial(String userName, String displayName, String mail, String language) {
        return create(freeUserName(userName), displayName, mail, null, language);
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

    /** Replaces the roles of an account; sign-ins that had others end within seconds. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void giveRoles(long accountId, Collection<AccountRole> roles) {
        Account account = accounts.require(accountId);
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
        if (mail == null || mail.isBlank()) {
            return null;
        }
        String plain = mail.strip().toLowerCase(Locale.ROOT);
        return accounts.findByMail(plain).isPresent() ? null : plain;
    }
}

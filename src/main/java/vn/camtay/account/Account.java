package vn.camtay.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A person's way in. Made when the person is registered, INVITED and without a password; ACTIVE once they have set one by a
 * link or a printed code; LOCKED and DISABLED by an administrator, and back. Never deleted: the audit trail names it.
 *
 * <p>The stamp counts what must end every sign-in: a new password, other roles, a lock. A sign-in remembers the stamp it
 * began with, and ends when the two differ.
 */
@Entity
@Table(name = "account")
public class Account extends BaseEntity {
    static final int USER_NAME_LENGTH = 60;
    static final int MAIL_LENGTH = 254;
    static final int NAME_LENGTH = 200;

    @Column(name = "user_name", length = USER_NAME_LENGTH)
    private String userName;

    @Column(length = MAIL_LENGTH)
    private String mail;

    @Column(name = "display_name", length = NAME_LENGTH)
    private String displayName;

    @Column(name = "official_id")
    private Long officialId;

    private String language;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "password_hash")
    private String passwordHash;

    private long stamp = 1;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<RoleGrant> roles = new ArrayList<>();

    protected Account() {}

    /**
     * @param mail       null for someone without an address
     * @param officialId null for a technical administrator
     */
    Account(String userName, String mail, String displayName, Long officialId, String language, Instant now) {
        this.userName = userName;
        this.mail = mail;
        this.displayName = displayName;
        this.officialId = officialId;
        this.language = language;
        this.status = AccountStatus.INVITED;
        this.createdAt = now;
    }

    /** The person sets a password; whoever had none has now come in. */
    void choosePassword(String hash) {
        this.passwordHash = hash;
        if (status == AccountStatus.INVITED) {
            status = AccountStatus.ACTIVE;
        }
        stamp++;
    }

    /** Replaces the roles; an unchanged list ends no sign-in. @return whether anything changed */
    boolean giveRoles(Collection<AccountRole> wanted) {
        Set<AccountRole> target = new LinkedHashSet<>(wanted);
        if (target.equals(Set.copyOf(roles()))) {
            return false;
        }
        roles.removeIf(grant -> !target.contains(grant.given()));
        Set<AccountRole> kept = roles.stream().map(RoleGrant::given).collect(Collectors.toSet());
        target.stream().filter(role -> !kept.contains(role)).forEach(role -> roles.add(new RoleGrant(this, role)));
        stamp++;
        return true;
    }

    /** @throws AccountRefusedException when the account is not where it could be locked */
    void lock() {
        move(AccountStatus.LOCKED);
    }

    void disable() {
        move(AccountStatus.DISABLED);
    }

    /** Opens a locked or disabled account; without a password the person is still to come in. */
    void open() {
        move(passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE);
    }

    private void move(AccountStatus next) {
        if (status == next || !status.mayBecome(next)) {
            throw AccountRefusedException.move(status, next);
        }
        status = next;
        stamp++;
    }

    /** Ends every sign-in of this account, on any machine, within seconds. */
    void endSignIns() {
        stamp++;
    }

    void speak(String newLanguage) {
        this.language = newLanguage;
    }

    void rename(String newUserName) {
        this.userName = newUserName;
    }

    /** Follows the person's record. */
    void follow(String newName, String newMail, String newLanguage) {
        this.displayName = newName;
        this.mail = newMail;
        this.language = newLanguage;
    }

    boolean maySignIn() {
        return status == AccountStatus.ACTIVE;
    }

    /** Whether its person may set a password by a link or a code. */
    boolean mayBeInvited() {
        return status == AccountStatus.INVITED || status == AccountStatus.ACTIVE;
    }

    boolean isAdministrator() {
        return roles().stream().anyMatch(given -> given.role() == Role.ADMINISTRATOR);
    }

    String userName() {
        return userName;
    }

    String mail() {
        return mail;
    }

    String displayName() {
        return displayName;
    }

    Long officialId() {
        return officialId;
    }

    String language() {
        return language;
    }

    AccountStatus status() {
        return status;
    }

    String passwordHash() {
        return passwordHash;
    }

    long stamp() {
        return stamp;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastSignInAt() {
        return lastSignInAt;
    }

    List<AccountRole> roles() {
        return roles.stream().map(RoleGrant::given).toList();
    }
}

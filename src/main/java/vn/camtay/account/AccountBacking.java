package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.web.Notices;

/** An administrator looks after one account. */
@Named
@ViewScoped
public class AccountBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccountService accounts;

    @Inject
    PasswordLinkService links;

    @Inject
    UnitService units;

    @Inject
    Notices notices;

    private long id;
    private Role role;
    private Long unit;
    private AccountDetail account;
    private List<UnitChoice> tree;

    public void load() {
        account = accounts.require(id);
        tree = UnitChoice.of(units.tree());
    }

    public String give() {
        if (role == Role.HEAD && unit == null) {
            throw new InvalidInputException("account.account.error.unit");
        }
        accounts.addRole(id, new AccountRole(role, role == Role.HEAD ? unit : null));
        return done("account.account.done.roles");
    }

    public String take(GivenRole given) {
        accounts.takeRole(id, new AccountRole(given.role(), given.unitId()));
        return done("account.account.done.roles");
    }

    public String lock() {
        accounts.lock(id);
        return done("account.account.done.locked");
    }

    public String disable() {
        accounts.disable(id);
        return done("account.account.done.disabled");
    }

    public String open() {
        accounts.open(id);
        return done("account.account.done.opened");
    }

    public String endWait() {
        accounts.endWait(id);
        return done("account.account.done.waitEnded");
    }

    public String endSignIns() {
        accounts.endSignIns(id);
        return done("account.account.done.ended");
    }

    public String invite() {
        links.invite(id);
        return done("account.account.done.invited");
    }

    private String done(String key) {
        notices.done(key, account.row().displayName());
        return "/account/admin/account.xhtml?faces-redirect=true&id=" + id;
    }

    public AccountDetail getAccount() {
        return account;
    }

    public List<UnitChoice> getTree() {
        return tree;
    }

    public List<Role> getAllRoles() {
        return Arrays.asList(Role.values());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}

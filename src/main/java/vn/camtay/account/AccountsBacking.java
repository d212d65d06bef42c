package vn.camtay.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;

/** An administrator looks for accounts, sees who has not come in, and invites those who fit. */
@Named
@RequestScoped
public class AccountsBacking {
    private static final int ROWS = 50;
    /** Invitations in one go: each has a transaction of its own. */
    private static final int MOST_INVITED = 1000;

    private static final String WAITING = "WAITING";

    @Inject
    AccountService accounts;

    @Inject
    PasswordLinkService links;

    @Inject
    UnitService units;

    @Inject
    BatchRunner batches;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private String text;
    private Long unit;
    private String role;
    private String state;
    private int page = 1;
    private Page<AccountRow> rows;
    private List<UnitChoice> tree;
    private long invitable;

    public void load() {
        rows = accounts.search(filter(null), PageQuery.page(page, ROWS));
        tree = UnitChoice.of(units.tree());
        invitable = AccountStatus.INVITED.name().equals(state)
                ? accounts.search(filter(true), PageQuery.page(1, 1)).total()
                : 0;
    }

    /** Invites everyone in the list who has an address and has not come in. */
    public String invite() {
        List<Long> ids = accounts.listIds(filter(true), MOST_INVITED);
        BatchReport<Long> report = batches.each(ids, links::invite);
        notices.done(
                "account.accounts.done.invited", report.ok(), report.failed().size());
        return "/account/admin/accounts.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private AccountFilter filter(Boolean mail) {
        AccountStatus status = given(state) && !WAITING.equals(state) ? AccountStatus.valueOf(state) : null;
        return new AccountFilter(
                text,
                unit == null ? Set.of() : units.withBelow(Set.of(unit)),
                given(role) ? Role.valueOf(role) : null,
                status,
                WAITING.equals(state),
                mail);
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    public boolean isWaiting(AccountRow row) {
        Instant until = row.blockedUntil();
        return until != null && until.isAfter(clock.instant());
    }

    public Page<AccountRow> getRows() {
        return rows;
    }

    public List<UnitChoice> getTree() {
        return tree;
    }

    public long getInvitable() {
        return invitable;
    }

    public List<Role> getAllRoles() {
        return Arrays.asList(Role.values());
    }

    public List<AccountStatus> getAllStates() {
        return Arrays.asList(AccountStatus.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}

package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.persistence.PageQuery;

/** An administrator prints one-time codes for the people of a unit who have not come in; shown once, for the printer. */
@Named
@ViewScoped
public class CodesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    /** One unit's people with room to spare. */
    private static final int MOST = 500;

    @Inject
    AccountService accounts;

    @Inject
    PasswordLinkService links;

    @Inject
    UnitService units;

    @Inject
    BatchRunner batches;

    private Long unit;
    private boolean withMail;
    private List<UnitChoice> tree;
    private UnitRow chosen;
    private long waiting;
    private long waitingWithoutMail;
    private List<PrintedCode> codes = List.of();
    private int failed;

    public void load() {
        tree = UnitChoice.of(units.tree());
        if (unit != null) {
            chosen = units.require(unit);
            waiting = accounts.search(filter(null), PageQuery.page(1, 1)).total();
            waitingWithoutMail =
                    accounts.search(filter(false), PageQuery.page(1, 1)).total();
        }
    }

    /** Makes the codes and shows them on this page; earlier ones of these people no longer work. */
    public void print() {
        List<PrintedCode> made = new ArrayList<>();
        BatchReport<Long> report = batches.each(
                accounts.listIds(filter(withMail ? null : false), MOST), id -> made.add(links.printCode(id)));
        codes = List.copyOf(made);
        failed = report.failed().size();
    }

    private AccountFilter filter(Boolean mail) {
        return new AccountFilter(null, units.withBelow(Set.of(unit)), null, AccountStatus.INVITED, false, mail);
    }

    public List<UnitChoice> getTree() {
        return tree;
    }

    public UnitRow getChosen() {
        return chosen;
    }

    public long getWaiting() {
        return waiting;
    }

    public long getWaitingWithoutMail() {
        return waitingWithoutMail;
    }

    public List<PrintedCode> getCodes() {
        return codes;
    }

    public int getFailed() {
        return failed;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public boolean isWithMail() {
        return withMail;
    }

    public void setWithMail(boolean withMail) {
        this.withMail = withMail;
    }
}

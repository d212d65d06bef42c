package vn.camtay.xapi;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** admin/statements.xhtml: what the learning record store is told, and what it did not take. */
@Named
@ViewScoped
public class StatementsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    StatementService statements;

    @Inject
    Notices notices;

    private String status;
    private String page;
    private String store;
    private List<StatementCount> counts = List.of();
    private Page<StatementRow> found = new Page<>(List.of(), 0, PageQuery.page(1, ROWS));

    public void load() {
        store = statements.store().orElse(null);
        counts = statements.counts();
        found = statements.search(
                ViewParams.constant(StatementStatus.class, status), PageQuery.page(ViewParams.page(page), ROWS));
    }

    public String sendAgain(StatementRow row) {
        statements.sendAgain(row.id());
        notices.done("xapi.done.again");
        return "/xapi/admin/statements.xhtml?faces-redirect=true";
    }

    /** Null when none is set. */
    public String getStore() {
        return store;
    }

    public List<StatementCount> getCounts() {
        return counts;
    }

    public Page<StatementRow> getFound() {
        return found;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}

package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** A head answers the requests of their people, one or many at once: {@code requests.xhtml}. */
@Named
@ViewScoped
public class RequestsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    ApprovalService approvals;

    @Inject
    Notices notices;

    private String page;
    private String reason;
    private Map<Long, Boolean> chosen = new HashMap<>();
    private Page<RequestDetail> requests;
    private BatchReport<RequestRow> report;

    public void load() {
        requests = approvals.requests(PageQuery.page(ViewParams.page(page), SIZE));
        chosen = new HashMap<>();
    }

    public String approve() {
        return answered(approvals.approve(requireChosen(), reason), "enrolment.requests.done.approved");
    }

    public String decline() {
        return answered(approvals.decline(requireChosen(), reason), "enrolment.requests.done.declined");
    }

    private List<Long> requireChosen() {
        List<Long> ids = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            throw new InvalidInputException("enrolment.refused.nobodyChosen");
        }
        return ids;
    }

    /** Away when all is done; here, with every reason, when something is not. */
    private String answered(BatchReport<RequestRow> done, String key) {
        if (done.failed().isEmpty()) {
            notices.done(key, done.ok());
            return "/enrolment/unit/requests.xhtml?faces-redirect=true";
        }
        report = done;
        load();
        return null;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public Page<RequestDetail> getRequests() {
        return requests;
    }

    /** What was not done in the last answer; null before one. */
    public BatchReport<RequestRow> getReport() {
        return report;
    }
}

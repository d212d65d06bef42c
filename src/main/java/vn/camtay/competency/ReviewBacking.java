package vn.camtay.competency;

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

/** unit/review.xhtml: levels that wait for the head, each opened before it is confirmed. */
@Named
@ViewScoped
public class ReviewBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    ReviewService reviews;

    @Inject
    Notices notices;

    private String page;
    private Page<QueueRow> queue;
    private final Map<String, EvidenceDetail> opened = new HashMap<>();
    private Map<String, Boolean> chosen = new HashMap<>();
    private BatchReport<DecideCommand> report;

    public void load() {
        queue = reviews.queue(PageQuery.page(ViewParams.page(page), SIZE));
    }

    public void open(QueueRow row) {
        opened.put(row.key(), reviews.open(row.officialId(), row.competencyId()));
        chosen.put(row.key(), true);
    }

    public String confirm() {
        List<DecideCommand> lines = queue.rows().stream()
                .filter(row -> opened.containsKey(row.key()) && chosen.getOrDefault(row.key(), false))
                .map(row -> new DecideCommand(
                        row.officialId(),
                        row.competencyId(),
                        row.level(),
                        opened.get(row.key()).seen(),
                        WordKind.CONFIRMED,
                        null))
                .toList();
        if (lines.isEmpty()) {
            throw new InvalidInputException("competency.refused.nothingChosen");
        }
        BatchReport<DecideCommand> done = reviews.confirmAll(lines);
        if (done.failed().isEmpty()) {
            notices.done("competency.review.done", done.ok());
            return "/competency/unit/review.xhtml?faces-redirect=true";
        }
        report = done;
        opened.clear();
        chosen = new HashMap<>();
        load();
        return null;
    }

    /** What was not done in the last answer; null before one. */
    public BatchReport<DecideCommand> getReport() {
        return report;
    }

    public Page<QueueRow> getQueue() {
        return queue;
    }

    /** What the head was shown, by person and competency. */
    public Map<String, EvidenceDetail> getOpened() {
        return opened;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}

package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.enrolment.NominationLine.Outcome;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetReader;

/** A head sends people to a session, by search, post or gap, or from a list in a file: {@code nominate.xhtml}. */
@Named
@ViewScoped
public class NominateBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    NominationService nominations;

    @Inject
    SessionService sessions;

    @Inject
    Notices notices;

    private String session;
    private String text;
    private String post;
    private String gap;
    private String page;
    private String reason;
    private transient Part file;
    private SessionDetail detail;
    private Page<Candidate> candidates;
    private Map<Long, Boolean> chosen = new HashMap<>();
    private Map<Long, Boolean> listed = new HashMap<>();
    private List<NominationLine> lines = List.of();
    private BatchReport<CandidateRow> report;

    public void load() {
        detail = sessions.require(ViewParams.requireId(session));
        candidates = nominations.candidates(
                detail.id(),
                new CandidateFilter(text, getPostId(), isOnlyGap()),
                PageQuery.page(ViewParams.page(page), SIZE));
        chosen = new HashMap<>();
    }

    public String nominate() {
        return send(chosen);
    }

    public String nominateListed() {
        return send(listed);
    }

    /** Away when all are sent; here, with every reason, when somebody is not. */
    private String send(Map<Long, Boolean> people) {
        List<Long> ids = people.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            throw new InvalidInputException("enrolment.refused.nobodyChosen");
        }
        BatchReport<CandidateRow> done = nominations.nominate(new NominateCommand(detail.id(), ids, reason));
        if (done.failed().isEmpty()) {
            notices.done("enrolment.nominate.done", done.ok());
            return "/enrolment/roster.xhtml?faces-redirect=true&session=" + detail.id();
        }
        report = done;
        load();
        return null;
    }

    /** Shows whom the file names; those found are chosen, of several of one name the head chooses. */
    public void read() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new InvalidInputException("enrolment.refused.listMissing");
        }
        try (InputStream content = file.getInputStream();
                SheetReader reader = SheetReader.open(content)) {
            lines = nominations.read(reader);
        }
        listed = new HashMap<>();
        lines.stream()
                .filter(line -> line.outcome() == Outcome.FOUND)
                .forEach(line -> listed.put(line.officialIds().get(0), true));
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    /** Null for any post. */
    public Long getPostId() {
        return ViewParams.number(post);
    }

    public String getGap() {
        return gap;
    }

    public void setGap(String gap) {
        this.gap = gap;
    }

    /** Whether only those are wanted who have not completed the module. */
    public boolean isOnlyGap() {
        return "true".equals(gap);
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public SessionDetail getDetail() {
        return detail;
    }

    public Page<Candidate> getCandidates() {
        return candidates;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public Map<Long, Boolean> getListed() {
        return listed;
    }

    /** Lines of the file that was read last. */
    public List<NominationLine> getLines() {
        return lines;
    }

    /** Who was not sent in the last batch; null before one. */
    public BatchReport<CandidateRow> getReport() {
        return report;
    }
}

package vn.camtay.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** An administrator searches the trail; what is looked for stands in the address. */
@Named
@RequestScoped
public class TrailBacking {
    private static final int ROWS = 50;

    @Inject
    AuditService trail;

    @Inject
    Clock clock;

    private String who;
    private String action;
    private String subject;
    private Long id;
    private String from;
    private String until;
    private String outcome;
    private int page = 1;
    private Page<AuditRow> rows;
    private List<String> actions;
    private List<String> subjects;

    public void load() {
        Boolean refused = outcome == null || outcome.isBlank() ? null : "refused".equals(outcome);
        LocalDate last = day(until);
        AuditFilter filter = new AuditFilter(
                who, action, subject, id, start(day(from)), start(last == null ? null : last.plusDays(1)), refused);
        rows = trail.search(filter, PageQuery.page(page, ROWS));
        actions = trail.actions();
        subjects = trail.subjectTypes();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("audit.trail.error.day");
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    public Page<AuditRow> getRows() {
        return rows;
    }

    public List<String> getActions() {
        return actions;
    }

    public List<String> getSubjects() {
        return subjects;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}

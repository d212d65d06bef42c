package vn.camtay.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** The list of sessions, from today on unless another day is asked for: {@code sessions.xhtml}. */
@Named
@RequestScoped
public class SessionsBacking {
    private static final int ROWS = 20;

    /** Sessions that begin on one day. */
    public record Day(LocalDate date, List<SessionRow> sessions) {}

    @Inject
    SessionService sessions;

    @Inject
    ModuleService modules;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    private String text;
    private String module;
    private String state;
    private String unit;
    private String from;
    private String mine;
    private String page;
    private Instant now;
    private Page<SessionRow> found;
    private List<Day> days;
    private List<ModuleRow> allModules;
    private List<UnitRow> departments;

    public void load() {
        now = clock.instant();
        LocalDate firstDay = day(from);
        from = firstDay.toString();
        SessionFilter filter = new SessionFilter(
                text,
                ViewParams.number(module),
                ViewParams.constant(SessionState.class, state),
                ViewParams.number(unit),
                firstDay.atStartOfDay(clock.getZone()).toInstant(),
                null,
                isMineOnly());
        found = sessions.search(filter, PageQuery.page(ViewParams.page(page), ROWS));
        days = byDay();
        allModules = modules.offered();
        departments = units.departments();
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return LocalDate.now(clock);
        }
    }

    private List<Day> byDay() {
        Map<LocalDate, List<SessionRow>> grouped = new LinkedHashMap<>();
        for (SessionRow row : found.rows()) {
            LocalDate date = LocalDate.ofInstant(row.startsAt(), clock.getZone());
            grouped.computeIfAbsent(date, first -> new ArrayList<>()).add(row);
        }
        return grouped.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }

    public boolean isMineOnly() {
        return "true".equals(mine);
    }

    public SessionState[] getStates() {
        return SessionState.values();
    }

    public Instant getNow() {
        return now;
    }

    public Page<SessionRow> getFound() {
        return found;
    }

    public List<Day> getDays() {
        return days;
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    public List<UnitRow> getDepartments() {
        return departments;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getMine() {
        return mine;
    }

    public void setMine(String mine) {
        this.mine = mine;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}

package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Who of a unit attended which modules: by person, or place by place. The filter lives in the address. */
@Named
@RequestScoped
public class UnitRecordBacking {
    static final String PLACES = "places";
    private static final String PEOPLE = "people";
    private static final int SIZE = 25;

    @Inject
    ReportService reports;

    @Inject
    ModuleService moduleService;

    @Inject
    PostService postService;

    @Inject
    Clock clock;

    private Long module;
    private Long post;
    private Long unit;
    private LocalDate from;
    private LocalDate to;
    private String name;
    private boolean unrecorded;
    private boolean missing;
    private String view;
    private int page = 1;

    private RecordTotals totals;
    private Page<RecordRow> rows;
    private Page<PersonRow> people;
    private List<ModuleRow> modules = List.of();
    private List<PostRow> posts = List.of();
    private List<UnitRow> units = List.of();

    public void load() {
        view = isByPlace() ? PLACES : PEOPLE;
        if (from == null) {
            from = LocalDate.now(clock).withDayOfYear(1);
        }
        RecordFilter filter = new RecordFilter(module, post, unit, from, to, name, unrecorded, missing);
        totals = reports.totals(filter);
        if (isByPlace()) {
            rows = reports.rows(filter, totals.rows(), PageQuery.page(page, SIZE));
        } else {
            people = reports.people(filter, PageQuery.page(page, SIZE));
        }
        modules = moduleService.offered();
        posts = postService.list();
        units = reports.unitsInReach();
    }

    public boolean isByPlace() {
        return PLACES.equals(view);
    }

    /** The filter as the query of an address, for the downloads. */
    public String getQuery() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("view", view);
        parts.put("module", module);
        parts.put("post", post);
        parts.put("unit", unit);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("name", name);
        parts.put("unrecorded", unrecorded ? "true" : null);
        parts.put("missing", missing ? "true" : null);
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public RecordTotals getTotals() {
        return totals;
    }

    public Page<RecordRow> getRows() {
        return rows;
    }

    public Page<PersonRow> getPeople() {
        return people;
    }

    public List<ModuleRow> getModules() {
        return modules;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public Long getModule() {
        return module;
    }

    public void setModule(Long module) {
        this.module = module;
    }

    public Long getPost() {
        return post;
    }

    public void setPost(Long post) {
        this.post = post;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isUnrecorded() {
        return unrecorded;
    }

    public void setUnrecorded(boolean unrecorded) {
        this.unrecorded = unrecorded;
    }

    public boolean isMissing() {
        return missing;
    }

    public void setMissing(boolean missing) {
        this.missing = missing;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}

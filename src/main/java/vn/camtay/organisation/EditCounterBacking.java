package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** unit/edit-counter.xhtml: sets up a counter, or changes one from a day on. */
@Named
@ViewScoped
public class EditCounterBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CENTRE = "-TTHCC";

    @Inject
    CounterService counterService;

    @Inject
    UnitService unitService;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String id;
    private String unit;
    private CounterRow before;
    private List<UnitRow> units = List.of();
    private Long unitId;
    private String name;
    private Integer minimum = 1;
    private List<Long> postIds = new ArrayList<>();
    private LocalDate validFrom;
    private LocalDate validTo;

    public void load() {
        if (id != null) {
            show(counterService.require(IdParameter.require(id)));
            return;
        }
        long asked = IdParameter.require(unit);
        counterService.list(asked);
        Set<Long> within = unitService.withBelow(Set.of(asked));
        units = unitService.tree().stream()
                .filter(row -> within.contains(row.id()))
                .toList();
        unitId = units.stream()
                .filter(row -> row.code().endsWith(CENTRE))
                .findFirst()
                .map(UnitRow::id)
                .orElse(asked);
        validFrom = dates.getToday();
    }

    private void show(CounterRow counter) {
        before = counter;
        unitId = counter.unitId();
        name = counter.name();
        minimum = counter.minimum();
        postIds = new ArrayList<>(counter.posts().stream().map(PostRow::id).toList());
        LocalDate today = dates.getToday();
        validFrom = counter.validFrom().isAfter(today) ? counter.validFrom() : today;
        validTo = counter.validTo();
    }

    public String save() {
        CounterCommand command = new CounterCommand(name, minimum, postIds, validFrom, validTo);
        if (before == null) {
            counterService.open(unitId, command);
        } else {
            counterService.change(before.id(), before.version(), command);
        }
        notices.done("organisation.counters.done.saved", name);
        return "/organisation/unit/counters.xhtml?faces-redirect=true&unit=" + unitId;
    }

    public boolean isNew() {
        return before == null;
    }

    public CounterRow getBefore() {
        return before;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public List<Long> getPostIds() {
        return postIds;
    }

    public void setPostIds(List<Long> postIds) {
        this.postIds = postIds;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}

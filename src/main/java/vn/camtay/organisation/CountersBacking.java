package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** unit/counters.xhtml: the counters of a unit and of its divisions, with what is wrong with them. */
@Named
@RequestScoped
public class CountersBacking {
    @Inject
    CounterService counterService;

    @Inject
    UnitService unitService;

    @Inject
    Clock clock;

    private String unit;
    private Long unitId;
    private List<UnitRow> units = List.of();
    private List<CounterRow> counters = List.of();

    public void load() {
        units = unitService.inReach().stream()
                .filter(row -> row.kind() != UnitKind.CITY)
                .toList();
        Optional<Long> asked =
                unit == null || unit.isBlank() ? Optional.empty() : Optional.of(IdParameter.require(unit));
        unitId = asked.or(() -> units.stream().findFirst().map(UnitRow::id)).orElse(null);
        if (unitId != null) {
            counters = counterService.list(unitId);
        }
    }

    public boolean isToCome(CounterRow counter) {
        return counter.validFrom().isAfter(LocalDate.now(clock));
    }

    public Long getUnitId() {
        return unitId;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public List<CounterRow> getCounters() {
        return counters;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}

package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.ViewParams;

/** unit/unit-trend.xhtml: whether a unit meets more of its requirements than before. The unit lives in the address. */
@Named
@RequestScoped
public class UnitTrendBacking {
    /** Percent at which the picture has a line. */
    private static final List<Integer> MARKS = List.of(0, 25, 50, 75, 100);

    @Inject
    OverviewService overviews;

    @Inject
    UnitService unitService;

    private String unit;
    private LocalDate day;
    private UnitTrend trend;
    private List<UnitRow> units = List.of();

    /** Where no unit is named, the first that the reader may ask for. */
    public void load() {
        units = unitService.inReach();
        if (ViewParams.number(unit) == null && !units.isEmpty()) {
            unit = String.valueOf(units.get(0).id());
        }
        trend = overviews.trend(ViewParams.requireId(unit), day);
        day = trend.points().get(trend.points().size() - 1).day();
    }

    public List<Integer> getMarks() {
        return MARKS;
    }

    public UnitTrend getTrend() {
        return trend;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}

package vn.camtay.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.ViewParams;

/** counter-cover.xhtml: a week of a unit's counters. Unit and week live in the address. */
@Named
@RequestScoped
public class CounterCoverBacking {
    @Inject
    CounterCoverService counters;

    @Inject
    UnitService unitService;

    @Inject
    Dates dates;

    private String unit;
    private String week;
    private List<UnitRow> units = List.of();
    private CoverBoard board;

    public void load() {
        units = unitService.inReach().stream()
                .filter(row -> row.kind() != UnitKind.CITY)
                .toList();
        Optional<Long> asked = unit == null || unit.isBlank()
                ? units.stream().findFirst().map(UnitRow::id)
                : Optional.of(ViewParams.requireId(unit));
        board = asked.map(id -> counters.week(id, CoverWeek.read(week, dates.getToday())))
                .orElse(null);
    }

    public LocalDate getBefore() {
        return board.monday().minusDays(7);
    }

    public LocalDate getAfter() {
        return board.monday().plusDays(7);
    }

    public boolean isThisWeek() {
        return !dates.getToday().isBefore(board.monday()) && dates.getToday().isBefore(getAfter());
    }

    /** The address of the download of what is shown. */
    public String getDownload() {
        return Faces.getRequestContextPath() + "/api/enrolment/counter-cover/xlsx?unit="
                + board.unit().id() + "&week=" + board.monday();
    }

    public CoverBoard getBoard() {
        return board;
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

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}

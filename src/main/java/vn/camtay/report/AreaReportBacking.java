package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.organisation.AreaRow;
import vn.camtay.organisation.AreaService;
import vn.camtay.shared.web.ViewParams;

/** city/area-report.xhtml: what became of an area between two days. All of it lives in the address. */
@Named
@RequestScoped
public class AreaReportBacking {
    /** What each figure means stands under the table, in this order. */
    static final List<String> FIGURES = List.of(
            "people",
            "met",
            "change",
            "sessions",
            "minutes",
            "attendance",
            "unrecorded",
            "signOffs",
            "passed",
            "failed",
            "learned");

    @Inject
    AreaReportService reports;

    @Inject
    AreaService areaService;

    private String area;
    private LocalDate from;
    private LocalDate to;
    private AreaReport report;
    private List<AreaRow> areas = List.of();

    public void load() {
        report = reports.report(ViewParams.number(area), from, to);
        from = report.from();
        to = report.to();
        areas = areaService.list();
    }

    /** The same report as the query of an address, for the downloads. */
    public String getQuery() {
        return "from=" + from + "&to=" + to + (report.areaId() == null ? "" : "&area=" + report.areaId());
    }

    public List<String> getFigures() {
        return FIGURES;
    }

    public AreaReport getReport() {
        return report;
    }

    public List<AreaRow> getAreas() {
        return areas;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
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
}

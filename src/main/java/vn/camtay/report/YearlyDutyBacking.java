package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** unit/yearly-duty.xhtml: who has done the year's duty to be trained. The filter lives in the address. */
@Named
@RequestScoped
public class YearlyDutyBacking {
    private static final int SIZE = 25;

    @Inject
    YearlyDutyService duties;

    @Inject
    ReportService reports;

    private String year;
    private String unit;
    private String lacking;
    private String page;
    private List<Integer> years = List.of();
    private List<UnitRow> units = List.of();
    private int yearNumber;
    private DutyList list;

    public void load() {
        years = duties.years();
        Long wanted = ViewParams.number(year);
        yearNumber = wanted == null ? years.get(0) : (int) Math.min(wanted, Integer.MAX_VALUE);
        list = duties.list(
                new DutyFilter(yearNumber, ViewParams.number(unit), isOnlyLacking()),
                PageQuery.page(ViewParams.page(page), SIZE));
        units = reports.unitsInReach();
    }

    public boolean isOnlyLacking() {
        return "true".equals(lacking);
    }

    /** The filter as the query of an address, for the download. */
    public String getQuery() {
        Long wanted = ViewParams.number(unit);
        return "year=" + yearNumber + (wanted == null ? "" : "&unit=" + wanted)
                + (isOnlyLacking() ? "&lacking=true" : "");
    }

    public DutyList getList() {
        return list;
    }

    public List<Integer> getYears() {
        return years;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public int getYearNumber() {
        return yearNumber;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getLacking() {
        return lacking;
    }

    public void setLacking(String lacking) {
        this.lacking = lacking;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}

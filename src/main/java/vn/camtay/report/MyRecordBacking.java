package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.attendance.YearlyDuty;
import vn.camtay.shared.web.Language;

/** An official's own record, one year at a time, to read and to print. */
@Named
@RequestScoped
public class MyRecordBacking {
    @Inject
    ReportService reports;

    @Inject
    YearlyDutyService duties;

    @Inject
    Language language;

    private Integer year;
    private MyRecord record;
    private YearlyDuty duty;

    public void load() {
        record = reports.mine(year, "en".equals(language.getTag()));
        duty = duties.years().contains(record.year()) ? duties.mine(record.year()) : null;
    }

    public MyRecord getRecord() {
        return record;
    }

    /** Null for a year of which no list is kept. */
    public YearlyDuty getDuty() {
        return duty;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}

package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.web.Language;

/** An official's own record, one year at a time, to read and to print. */
@Named
@RequestScoped
public class MyRecordBacking {
    @Inject
    ReportService reports;

    @Inject
    Language language;

    private Integer year;
    private MyRecord record;

    public void load() {
        record = reports.mine(year, "en".equals(language.getTag()));
    }

    public MyRecord getRecord() {
        return record;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}

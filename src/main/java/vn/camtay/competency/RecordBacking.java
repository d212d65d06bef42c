package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.camtay.shared.web.ViewParams;

/** record.xhtml: what a person can do against what their posts ask for. */
@Named
@RequestScoped
public class RecordBacking {
    @Inject
    RecordService records;

    private String official;
    private LocalDate day;
    private CompetencyRecord record;

    public void load() {
        record = records.record(ViewParams.number(official), day);
        day = record.day();
    }

    public CompetencyRecord getRecord() {
        return record;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}

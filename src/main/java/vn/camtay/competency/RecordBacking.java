package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.web.ViewParams;

/** record.xhtml: what a person can do against what their posts ask for. */
@Named
@RequestScoped
public class RecordBacking {
    /** What happened last; the rest only on request. */
    private static final int LAST = 10;

    @Inject
    RecordService records;

    private String official;
    private LocalDate day;
    private boolean whole;
    private CompetencyRecord record;

    public void load() {
        record = records.record(ViewParams.number(official), day);
        day = record.day();
    }

    public CompetencyRecord getRecord() {
        return record;
    }

    /** The newest first. */
    public List<HistoryRow> getHistory() {
        List<HistoryRow> all = record.history();
        return whole || all.size() <= LAST ? all : all.subList(0, LAST);
    }

    public boolean isCut() {
        return getHistory().size() < record.history().size();
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
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

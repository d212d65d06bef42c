package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.camtay.shared.web.ViewParams;

/** record.xhtml: what a person can do against what their posts ask for. */
@Named
@RequestScoped
public class RecordBacking {
    private static final List<Integer> LEVELS =
            IntStream.rangeClosed(1, 4).boxed().toList();

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

    /** From the lowest to the highest, for the bars. */
    public List<Integer> getLevels() {
        return LEVELS;
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

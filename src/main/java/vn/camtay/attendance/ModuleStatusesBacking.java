package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Which marks the roll of a module uses and what they count: {@code manage/module-statuses.xhtml}. */
@Named
@ViewScoped
public class ModuleStatusesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StatusSetService sets;

    @Inject
    ModuleService modules;

    @Inject
    Notices notices;

    private String module;
    private ModuleRow row;
    private StatusSet today;
    private LocalDate from;
    private List<StatusForm> marks;

    public void load() {
        from = sets.from();
        row = modules.requireDetail(ViewParams.requireId(module)).row();
        today = sets.today(row.id());
        show(sets.tomorrow(row.id()));
    }

    private void show(StatusSet set) {
        marks = set.all().stream().map(StatusForm::new).toList();
    }

    /** Fills in what is usual; nothing is saved yet. */
    public void usual() {
        show(StatusSet.USUAL);
    }

    public String save() {
        sets.decide(row.id(), marks.stream().map(StatusForm::rule).toList());
        notices.done("attendance.statuses.done", row.code());
        return "/catalogue/module.xhtml?faces-redirect=true&id=" + row.id();
    }

    public ModuleRow getRow() {
        return row;
    }

    /** What holds today. */
    public StatusSet getToday() {
        return today;
    }

    /** The day from which on it will hold. */
    public LocalDate getFrom() {
        return from;
    }

    public List<StatusForm> getMarks() {
        return marks;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }
}

package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.Notices;

/** manage/changes.xhtml: planned changes of people's work, and those that are settled. */
@Named
@ViewScoped
public class ChangesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffingService staffing;

    @Inject
    UnitChangeService unitChanges;

    @Inject
    Notices notices;

    @Inject
    MessageTexts texts;

    private List<ChangeRow> rows = List.of();
    private List<UnitChangeRow> unitRows = List.of();

    public void load() {
        rows = staffing.list();
        unitRows = unitChanges.list();
    }

    public String cancel(ChangeRow row) {
        staffing.cancel(row.id());
        notices.done("staffing.done.cancelled", row.fullName());
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    public String cancelUnit(UnitChangeRow row) {
        unitChanges.cancel(row.id());
        notices.done("staffing.done.cancelled", texts.either(row.unitName(), row.unitNameEn()));
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    public String tone(ChangeStatus status) {
        return switch (status) {
            case PLANNED -> "warn";
            case DONE -> "good";
            case REFUSED -> "bad";
            case CANCELLED -> "idle";
        };
    }

    public List<UnitChangeRow> getUnitRows() {
        return unitRows;
    }

    public List<ChangeRow> getRows() {
        return rows;
    }
}

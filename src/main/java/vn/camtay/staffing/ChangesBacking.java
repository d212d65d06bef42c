package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.Notices;

/** manage/changes.xhtml: planned changes of people's work, of units and posts, and those that are settled. */
@Named
@ViewScoped
public class ChangesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffingService staffing;

    @Inject
    UnitChangeService unitChanges;

    @Inject
    PostClosingService postClosings;

    @Inject
    Notices notices;

    @Inject
    MessageTexts texts;

    private List<ChangeRow> rows = List.of();
    private List<UnitChangeRow> unitRows = List.of();
    private List<PostClosingRow> postRows = List.of();

    public void load() {
        rows = staffing.list();
        unitRows = unitChanges.list();
        postRows = postClosings.list();
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

    public String cancelPost(PostClosingRow row) {
        postClosings.cancel(row.id());
        notices.done("staffing.done.cancelled", texts.either(row.postName(), row.postNameEn()));
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

    public List<PostClosingRow> getPostRows() {
        return postRows;
    }

    public List<ChangeRow> getRows() {
        return rows;
    }
}

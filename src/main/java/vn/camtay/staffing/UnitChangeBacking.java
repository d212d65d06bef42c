package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.UnitDetail;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/merge-unit.xhtml, rename-unit.xhtml and close-unit.xhtml: what is to change, what follows from it, the confirmation. */
@Named
@ViewScoped
public class UnitChangeBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitChangeService changes;

    @Inject
    UnitService units;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private String unit;
    private UnitDetail subject;
    private List<UnitDetail> others = List.of();
    private UnitChangeKind kind;
    private LocalDate from;
    private Long intoId;
    private String name;
    private String nameEn;
    private String reason;
    private List<UnitConsequence> consequences;

    public void loadMerge() {
        load(UnitChangeKind.MERGE);
        others = units.like(subject.id());
    }

    public void loadRename() {
        load(UnitChangeKind.RENAME);
    }

    public void loadClose() {
        load(UnitChangeKind.CLOSE);
    }

    private void load(UnitChangeKind wanted) {
        if (subject == null) {
            subject = units.requireDetail(ViewParams.requireId(unit));
            kind = wanted;
            from = dates.getToday().plusDays(1);
            name = subject.name();
            nameEn = subject.nameEn();
        }
    }

    /** Shows what follows; nothing is changed. */
    public void look() {
        consequences = null;
        consequences = changes.preview(command());
    }

    /** Back to the form. */
    public void revise() {
        consequences = null;
    }

    public String confirm() {
        boolean done = changes.plan(command());
        notices.done((done ? "staffing.done." : "staffing.planned.") + kind, subject.name(), dates.day(from));
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    private UnitChangeCommand command() {
        return new UnitChangeCommand(subject.id(), kind, from, intoId, name, nameEn, reason);
    }

    public UnitDetail getSubject() {
        return subject;
    }

    /** Units into which this one may be merged. */
    public List<UnitDetail> getOthers() {
        return others;
    }

    /** Null until {@link #look}. */
    public List<UnitConsequence> getConsequences() {
        return consequences;
    }

    public boolean isShown() {
        return consequences != null;
    }

    /** The change counts from a day to come. */
    public boolean isLater() {
        return from != null && from.isAfter(dates.getToday());
    }

    public UnitChangeKind getKind() {
        return kind;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getIntoId() {
        return intoId;
    }

    public void setIntoId(Long intoId) {
        this.intoId = intoId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

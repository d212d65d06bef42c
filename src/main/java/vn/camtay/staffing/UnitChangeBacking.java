package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.UnitDetail;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.ViewParams;

/** manage/merge-unit.xhtml, rename-unit.xhtml and close-unit.xhtml: what is to change, what follows from it, the confirmation. */
@Named
@ViewScoped
public class UnitChangeBacking extends PlanBacking {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitChangeService changes;

    @Inject
    UnitService units;

    @Inject
    MessageTexts texts;

    private String unit;
    private UnitDetail subject;
    private List<UnitDetail> others = List.of();
    private UnitChangeKind kind;
    private Long intoId;
    private String name;
    private String nameEn;

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
            setFrom(dates.getToday().plusDays(1));
            name = subject.name();
            nameEn = subject.nameEn();
        }
    }

    @Override
    List<Consequence> preview() {
        return changes.preview(command());
    }

    @Override
    boolean plan() {
        return changes.plan(command());
    }

    @Override
    public String getWhat() {
        return kind.name();
    }

    @Override
    String name() {
        return texts.either(subject.name(), subject.nameEn());
    }

    private UnitChangeCommand command() {
        return new UnitChangeCommand(subject.id(), kind, getFrom(), intoId, name, nameEn, getReason());
    }

    public UnitDetail getSubject() {
        return subject;
    }

    /** Units into which this one may be merged. */
    public List<UnitDetail> getOthers() {
        return others;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
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
}

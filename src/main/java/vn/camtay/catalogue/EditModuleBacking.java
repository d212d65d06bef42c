package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** The form of a module: {@code manage/edit-module.xhtml}. */
@Named
@ViewScoped
public class EditModuleBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "/catalogue/module.xhtml?faces-redirect=true&id=";

    @Inject
    ModuleService modules;

    @Inject
    RequiredAttendanceService attendances;

    @Inject
    Notices notices;

    private String id;
    private ModuleRow row;
    private long version;
    private String nameVi;
    private String nameEn;
    private Integer periods;
    private String format;
    private String lead;
    private String product;
    private Integer requiredAttendance;
    private int usualAttendance;
    private List<SkillForm> skills;

    public void load() {
        ModuleDetail module = modules.requireDetail(ViewParams.requireId(id));
        row = module.row();
        version = module.version();
        nameVi = row.nameVi();
        nameEn = row.nameEn();
        periods = row.periods();
        format = row.format();
        lead = row.lead();
        product = module.product();
        requiredAttendance = attendances.own(row.id()).orElse(null);
        usualAttendance = attendances.usual();
        skills = new ArrayList<>(module.skills().stream().map(SkillForm::new).toList());
    }

    public void addSkill() {
        int last = skills.stream().mapToInt(SkillForm::getNumber).max().orElse(0);
        skills.add(new SkillForm(last + 1));
    }

    public String save() {
        modules.edit(row.id(), version, text(), requiredAttendance);
        notices.done("catalogue.editModule.done.saved", row.code());
        return SHOW + row.id();
    }

    public String retire() {
        modules.retire(row.id());
        notices.done("catalogue.editModule.done.retired", row.code());
        return SHOW + row.id();
    }

    public String offerAgain() {
        modules.offerAgain(row.id());
        notices.done("catalogue.editModule.done.offered", row.code());
        return SHOW + row.id();
    }

    private ModuleText text() {
        List<SkillText> texts = skills.stream()
                .filter(skill -> !skill.isUntouched())
                .map(SkillForm::text)
                .toList();
        return new ModuleText(nameVi, nameEn, periods == null ? 0 : periods, format, lead, product, texts);
    }

    public ModuleRow getRow() {
        return row;
    }

    public List<SkillForm> getSkills() {
        return skills;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public Integer getPeriods() {
        return periods;
    }

    public void setPeriods(Integer periods) {
        this.periods = periods;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    /** Percent; null for what holds for all modules. */
    public Integer getRequiredAttendance() {
        return requiredAttendance;
    }

    public void setRequiredAttendance(Integer requiredAttendance) {
        this.requiredAttendance = requiredAttendance;
    }

    /** What holds for all modules, in percent. */
    public int getUsualAttendance() {
        return usualAttendance;
    }
}

package vn.camtay.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;

/**
 * A module of the catalogue: what is taught, in how many periods, what it leaves behind, and the skills in it. ACTIVE from the
 * start; RETIRED when it is no longer offered, and back. Its code never changes.
 */
@Entity
@Table(name = "module")
public class TrainingModule extends BaseEntity {
    static final int NAME_MAX = 200;
    static final int FORMAT_MAX = 200;
    static final int LEAD_MAX = 200;
    static final int PRODUCT_MAX = 500;
    static final int PERIODS_MAX = 400;

    @Column(updatable = false)
    private String code;

    @Column(name = "name_vi", length = NAME_MAX)
    private String nameVi;

    @Column(name = "name_en", length = NAME_MAX)
    private String nameEn;

    @Column(name = "search_key")
    private String searchKey;

    private int periods;

    @Column(length = FORMAT_MAX)
    private String format;

    @Column(name = "lead_unit", length = LEAD_MAX)
    private String lead;

    @Column(length = PRODUCT_MAX)
    private String product;

    @Enumerated(EnumType.STRING)
    private ModuleStatus status;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Skill> skills = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "module_competency", joinColumns = @JoinColumn(name = "module_id"))
    private Set<CompetencyTarget> targets = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "module_post", joinColumns = @JoinColumn(name = "module_id"))
    @Column(name = "post_id")
    private Set<Long> postIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "module_prerequisite", joinColumns = @JoinColumn(name = "module_id"))
    @Column(name = "required_module_id")
    private Set<Long> prerequisiteIds = new HashSet<>();

    protected TrainingModule() {}

    TrainingModule(String code, ModuleText text) {
        this.code = code;
        this.status = ModuleStatus.ACTIVE;
        describe(text);
    }

    /**
     * Says anew what the module is.
     *
     * @throws ModuleRefusedException with every fault of the texts and skills
     */
    void describe(ModuleText text) {
        List<Reason> faults = faults(text);
        if (!faults.isEmpty()) {
            throw new ModuleRefusedException(faults);
        }
        this.nameVi = Nfc.clean(text.nameVi());
        this.nameEn = Nfc.clean(text.nameEn());
        this.searchKey = SearchKey.of(code + " " + nameVi + " " + nameEn);
        this.periods = text.periods();
        this.format = Nfc.clean(text.format());
        this.lead = Nfc.clean(text.lead());
        this.product = Nfc.clean(text.product());
        text.skills().forEach(this::describe);
    }

    private void describe(SkillText text) {
        skills.stream()
                .filter(skill -> skill.number() == text.number())
                .findFirst()
                .ifPresentOrElse(
                        skill -> skill.describe(text),
                        () -> skills.add(new Skill(this, code + "-" + text.number(), text.number(), text)));
    }

    private static List<Reason> faults(ModuleText text) {
        List<Reason> faults = new ArrayList<>();
        if (blank(text.nameVi()) || blank(text.nameEn())) {
            faults.add(Reason.of("catalogue.refused.nameMissing"));
        }
        if (text.periods() < 1 || text.periods() > PERIODS_MAX) {
            faults.add(Reason.of("catalogue.refused.periods", PERIODS_MAX));
        }
        for (SkillText skill : text.skills()) {
            if (blank(skill.nameVi()) || blank(skill.nameEn())) {
                faults.add(Reason.of("catalogue.refused.skillNameMissing", skill.number()));
            }
            if (skill.unaidedRepetitions() < 1 || skill.unaidedRepetitions() > Skill.REPETITIONS_MAX) {
                faults.add(Reason.of("catalogue.refused.repetitions", skill.number(), Skill.REPETITIONS_MAX));
            }
        }
        return faults;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    void retire() {
        this.status = ModuleStatus.RETIRED;
    }

    void offerAgain() {
        this.status = ModuleStatus.ACTIVE;
    }

    void target(long competencyId, int level) {
        targets.add(new CompetencyTarget(competencyId, level));
    }

    void meantFor(long postId) {
        postIds.add(postId);
    }

    /** Asks for these modules, and no others, to be completed before this one; that they lead to no cycle has been checked. */
    void askFor(Set<Long> moduleIds) {
        prerequisiteIds.retainAll(moduleIds);
        prerequisiteIds.addAll(moduleIds);
    }

    /** Ids of the modules to be completed before this one. */
    public Set<Long> prerequisiteIds() {
        return Set.copyOf(prerequisiteIds);
    }

    public String code() {
        return code;
    }

    public ModuleStatus status() {
        return status;
    }

    public String searchKey() {
        return searchKey;
    }

    /** In the order of their numbers. */
    public List<Skill> skills() {
        return List.copyOf(skills);
    }
}

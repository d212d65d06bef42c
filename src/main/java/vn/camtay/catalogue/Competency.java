package vn.camtay.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/** A competency of the framework with its levels: what posts ask for and modules build. Its code never changes. */
@Entity
@Table(name = "competency")
public class Competency extends BaseEntity {
    /** Months for which a level of a new competency counts. */
    static final int VALIDITY_USUAL = 24;

    @Column(updatable = false)
    private String code;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "competency_group")
    private String group;

    @Column(name = "validity_months")
    private Integer validityMonths;

    @Column(name = "renewal_days")
    private Integer renewalDays;

    @OneToMany(mappedBy = "competency", cascade = CascadeType.ALL)
    @OrderBy("level")
    private List<CompetencyLevel> levels = new ArrayList<>();

    protected Competency() {}

    Competency(String code, String nameVi, String nameEn, String group) {
        this.code = code;
        this.nameVi = Nfc.clean(nameVi);
        this.nameEn = Nfc.clean(nameEn);
        this.group = Nfc.clean(group);
        this.validityMonths = VALIDITY_USUAL;
    }

    void level(int level, String behaviourVi, String behaviourEn) {
        levels.add(new CompetencyLevel(this, level, Nfc.clean(behaviourVi), Nfc.clean(behaviourEn)));
    }

    /** Other words for the same: what its levels prove and who holds them stays. */
    void rename(String vi, String en, String inGroup) {
        nameVi = Nfc.clean(vi);
        nameEn = Nfc.clean(en);
        group = Nfc.clean(inGroup);
    }

    /** How long before its last day a level is about to end; null for what the office has set for all. */
    void renew(Integer days) {
        renewalDays = days;
    }

    /** Says what a level means, which may be new. */
    void describe(int level, String behaviourVi, String behaviourEn) {
        levels.stream()
                .filter(known -> known.level() == level)
                .findFirst()
                .ifPresentOrElse(
                        known -> known.describe(Nfc.clean(behaviourVi), Nfc.clean(behaviourEn)),
                        () -> level(level, behaviourVi, behaviourEn));
    }

    public String code() {
        return code;
    }
}

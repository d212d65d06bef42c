package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * A practical skill of a module, shown by doing it unaided a number of times on different cases. It belongs to its module for
 * good; one that is no longer taught is retired.
 */
@Entity
@Table(name = "skill")
public class Skill extends BaseEntity {
    static final int NAME_MAX = 300;
    static final int REPETITIONS_MAX = 50;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "module_id", updatable = false)
    private TrainingModule module;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int number;

    @Column(name = "name_vi", length = NAME_MAX)
    private String nameVi;

    @Column(name = "name_en", length = NAME_MAX)
    private String nameEn;

    private boolean required;

    @Column(name = "unaided_repetitions")
    private int unaidedRepetitions;

    private boolean witness;

    private boolean retired;

    protected Skill() {}

    Skill(TrainingModule module, String code, int number, SkillText text) {
        this.module = module;
        this.code = code;
        this.number = number;
        describe(text);
    }

    void describe(SkillText text) {
        this.nameVi = Nfc.clean(text.nameVi());
        this.nameEn = Nfc.clean(text.nameEn());
        this.required = text.required();
        this.unaidedRepetitions = text.unaidedRepetitions();
        this.witness = text.witness();
        this.retired = text.retired();
    }

    public int number() {
        return number;
    }

    public String code() {
        return code;
    }

    public String nameVi() {
        return nameVi;
    }

    public boolean isRetired() {
        return retired;
    }
}

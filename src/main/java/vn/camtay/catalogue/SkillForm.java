package vn.camtay.catalogue;

import java.io.Serializable;

/** One skill as it stands in the form of a module. */
public class SkillForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_REPETITIONS = 3;

    private final int number;
    private final boolean known;
    private String nameVi;
    private String nameEn;
    private boolean required = true;
    private Integer repetitions = USUAL_REPETITIONS;
    private boolean witness;
    private boolean retired;

    /** A new skill. */
    SkillForm(int number) {
        this.number = number;
        this.known = false;
    }

    SkillForm(SkillRow row) {
        this.number = row.number();
        this.known = true;
        this.nameVi = row.nameVi();
        this.nameEn = row.nameEn();
        this.required = row.required();
        this.repetitions = row.unaidedRepetitions();
        this.witness = row.witness();
        this.retired = row.retired();
    }

    SkillText text() {
        return new SkillText(number, nameVi, nameEn, required, repetitions == null ? 0 : repetitions, witness, retired);
    }

    /** Whether nothing was said about a new skill, so that it is left out. */
    boolean isUntouched() {
        return !known && blank(nameVi) && blank(nameEn);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public int getNumber() {
        return number;
    }

    public boolean isKnown() {
        return known;
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

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public Integer getRepetitions() {
        return repetitions;
    }

    public void setRepetitions(Integer repetitions) {
        this.repetitions = repetitions;
    }

    public boolean isWitness() {
        return witness;
    }

    public void setWitness(boolean witness) {
        this.witness = witness;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;

/** What a person does who holds a competency at this level, from 1 (with help) to 4 (teaches others). */
@Entity
@Table(name = "competency_level")
public class CompetencyLevel extends BaseEntity {
    static final int MAX = 4;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "competency_id", updatable = false)
    private Competency competency;

    @Column(updatable = false)
    private int level;

    @Column(name = "behaviour_vi")
    private String behaviourVi;

    @Column(name = "behaviour_en")
    private String behaviourEn;

    protected CompetencyLevel() {}

    CompetencyLevel(Competency competency, int level, String behaviourVi, String behaviourEn) {
        if (level < 1 || level > MAX) {
            throw new IllegalArgumentException("level " + level);
        }
        this.competency = competency;
        this.level = level;
        this.behaviourVi = behaviourVi;
        this.behaviourEn = behaviourEn;
    }

    void describe(String vi, String en) {
        behaviourVi = vi;
        behaviourEn = en;
    }

    int level() {
        return level;
    }
}

package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** The level of a competency that a module builds up to. A value: replaced, never edited. */
@Embeddable
public class CompetencyTarget {
    @Column(name = "competency_id")
    private long competencyId;

    @Column(name = "target_level")
    private int level;

    protected CompetencyTarget() {}

    CompetencyTarget(long competencyId, int level) {
        if (level < 1 || level > CompetencyLevel.MAX) {
            throw new IllegalArgumentException("level " + level);
        }
        this.competencyId = competencyId;
        this.level = level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompetencyTarget target && competencyId == target.competencyId && level == target.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(competencyId, level);
    }
}

package vn.camtay.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * An official holds a level of a competency between two days, past or to come. One for each level up to the highest, so that a
 * lower one may last longer. Derived: replaced as soon as what it rests on says something else.
 */
@Entity
@Table(name = "held_level")
public class HeldLevel extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "competency_id", nullable = false, updatable = false)
    private long competencyId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Column(name = "held_from", nullable = false, updatable = false)
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 20)
    private LevelState state;

    protected HeldLevel() {}

    HeldLevel(LevelHeld held) {
        this.officialId = held.officialId();
        this.competencyId = held.competencyId();
        this.level = held.level();
        this.heldFrom = held.from();
        restOn(held);
    }

    /** Another end or state: the rest is what makes it this row and no other. */
    void restOn(LevelHeld held) {
        this.heldUntil = held.until();
        this.state = held.state();
    }

    LevelHeld held() {
        return new LevelHeld(officialId, competencyId, level, heldFrom, heldUntil, state);
    }
}

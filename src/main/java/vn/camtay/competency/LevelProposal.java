package vn.camtay.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A level that evidence shows of an official and nobody has confirmed. One for each level up to the highest. Derived: replaced
 * as soon as evidence or words say something else; that it has run out is read from its days.
 */
@Entity
@Table(name = "level_proposal")
public class LevelProposal extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "competency_id", nullable = false, updatable = false)
    private long competencyId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Column(name = "shown_from", nullable = false)
    private LocalDate shownFrom;

    @Column(name = "shown_until")
    private LocalDate shownUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 20)
    private ProposalState state;

    protected LevelProposal() {}

    LevelProposal(Proposed proposed) {
        this.officialId = proposed.officialId();
        this.competencyId = proposed.competencyId();
        this.level = proposed.level();
        restOn(proposed);
    }

    void restOn(Proposed proposed) {
        this.shownFrom = proposed.from();
        this.shownUntil = proposed.until();
        this.state = proposed.state();
    }

    boolean isOf(Proposed proposed) {
        return officialId == proposed.officialId()
                && competencyId == proposed.competencyId()
                && level == proposed.level();
    }
}

package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The level of a competency that a post asks for (0 asks nothing), from a date on (inclusive) until a later row of the same post
 * and competency. All rows of a post that begin on one day are a version of its profile. Never changed: a new requirement is a
 * new row; a version that has not begun may be taken back.
 */
@Entity
@Table(name = "post_requirement")
public class PostRequirement extends BaseEntity {
    @Column(name = "post_id", updatable = false)
    private long postId;

    @Column(name = "competency_id", updatable = false)
    private long competencyId;

    @Column(updatable = false)
    private int level;

    @Column(updatable = false)
    private int weight;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    protected PostRequirement() {}

    PostRequirement(long postId, long competencyId, int level, int weight, LocalDate validFrom) {
        if (level < 0 || level > CompetencyLevel.MAX || weight < 1 || weight > RequiredLevel.WEIGHT_MAX) {
            throw new IllegalArgumentException("level " + level + ", weight " + weight);
        }
        this.postId = postId;
        this.competencyId = competencyId;
        this.level = level;
        this.weight = weight;
        this.validFrom = validFrom;
    }
}

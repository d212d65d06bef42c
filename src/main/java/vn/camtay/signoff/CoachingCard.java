package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One official's card in one module, opened with the first row that is added to it. Its own row never changes: it is what those
 * who add rows lock.
 */
@Entity
@Table(name = "coaching_card")
public class CoachingCard extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    protected CoachingCard() {}

    long officialId() {
        return officialId;
    }

    long moduleId() {
        return moduleId;
    }
}

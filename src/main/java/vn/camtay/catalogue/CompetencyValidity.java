package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * How long levels of a competency count by evidence observed from a day on, until a later row says otherwise. Decided again before
 * that day the row is used again; one that has begun never changes, so that what was shown keeps the time it was given.
 */
@Entity
@Table(name = "competency_validity")
public class CompetencyValidity extends BaseEntity {
    @Column(name = "competency_id", nullable = false, updatable = false)
    private long competencyId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    private Integer months;

    @Column(name = "renewal_days")
    private Integer renewalDays;

    @Column(name = "set_by", nullable = false)
    private long setBy;

    @Column(name = "set_by_official")
    private Long setByOfficial;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected CompetencyValidity() {}

    CompetencyValidity(long competencyId, LocalDate validFrom) {
        this.competencyId = competencyId;
        this.validFrom = validFrom;
    }

    /** @param official the person behind the account, null if none */
    void decide(Validity validity, long account, Long official, Instant now) {
        months = validity.months();
        renewalDays = validity.renewalDays();
        setBy = account;
        setByOfficial = official;
        setAt = now;
    }
}

package vn.camtay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** One condition that somebody with the right to do so set aside for a person's place, and why. Never changed. */
@Entity
@Table(name = "enrolment_bypass")
public class EnrolmentBypass extends BaseEntity {
    private static final int NAME_LENGTH = 200;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_name", nullable = false, updatable = false, length = 40)
    private EnrolmentCondition condition;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false, updatable = false, length = NAME_LENGTH)
    private String accountName;

    @Column(name = "set_aside_at", nullable = false, updatable = false)
    private Instant setAsideAt;

    @Column(name = "reason", nullable = false, updatable = false, length = Enrolment.NOTE_LENGTH)
    private String reason;

    protected EnrolmentBypass() {}

    EnrolmentBypass(long enrolmentId, EnrolmentCondition condition, String accountName, Enrolment.Step step) {
        this.enrolmentId = enrolmentId;
        this.condition = condition;
        this.accountId = step.accountId();
        this.accountName = accountName.length() > NAME_LENGTH ? accountName.substring(0, NAME_LENGTH) : accountName;
        this.setAsideAt = step.at();
        this.reason = step.note();
    }
}

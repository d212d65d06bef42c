package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * The value of a setting from a date on, until a later one begins. May be corrected until its first day is over and withdrawn
 * until the day before; after that it stays as it is, so that past days keep their value.
 */
@Entity
@Table(name = "policy_setting")
public class PolicyValue extends BaseEntity {
    static final int NOTE_MAX = 300;

    @Enumerated(EnumType.STRING)
    @Column(name = "setting", nullable = false, updatable = false)
    private PolicySetting setting;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "value", nullable = false)
    private int amount;

    @Column(name = "note", length = NOTE_MAX)
    private String note;

    protected PolicyValue() {}

    PolicyValue(SetPolicyCommand command) {
        this.setting = command.setting();
        this.validFrom = command.validFrom();
        correct(command);
    }

    void correct(SetPolicyCommand command) {
        amount = command.value();
        note = command.note() == null || command.note().isBlank() ? null : Nfc.clean(command.note());
    }

    public PolicySetting setting() {
        return setting;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public int amount() {
        return amount;
    }

    /** Whether it may still be taken back: nothing has been decided by it yet. */
    boolean isComing(LocalDate today) {
        return validFrom.isAfter(today);
    }
}

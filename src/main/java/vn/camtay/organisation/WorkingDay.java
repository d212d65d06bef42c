package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/** A Saturday or Sunday that the yearly notice makes a working day. Added and removed, never changed. */
@Entity
@Table(name = "working_day")
public class WorkingDay extends BaseEntity {
    static final int REASON_MAX = 200;

    @Column(name = "day", nullable = false)
    private LocalDate day;

    @Column(name = "reason", nullable = false)
    private String reason;

    protected WorkingDay() {}

    WorkingDay(LocalDate day, String reason) {
        this.day = day;
        this.reason = Nfc.clean(reason);
    }

    public LocalDate day() {
        return day;
    }
}

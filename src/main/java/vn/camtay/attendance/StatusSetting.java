package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * What a module says of one mark, from a day on until a later row says otherwise. Always of a day to come when it is written, and
 * written again only until then, so that no mark that was made changes its worth.
 */
@Entity
@Table(name = "module_attendance_status")
public class StatusSetting extends BaseEntity {
    static final int NAME_LENGTH = 40;
    static final int EXCUSES_LENGTH = 1000;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, updatable = false, length = 20)
    private AttendanceStatus status;

    @Column(name = "used", nullable = false)
    private boolean used;

    @Column(name = "name_vi", length = NAME_LENGTH)
    private String nameVi;

    @Column(name = "name_en", length = NAME_LENGTH)
    private String nameEn;

    @Column(name = "share", nullable = false)
    private int share;

    @Column(name = "left_out", nullable = false)
    private boolean leftOut;

    @Column(name = "excuses", length = EXCUSES_LENGTH)
    private String excuses;

    @Column(name = "other_excuses", length = EXCUSES_LENGTH)
    private String otherExcuses;

    @Column(name = "set_by", nullable = false)
    private long setBy;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected StatusSetting() {}

    StatusSetting(long moduleId, LocalDate validFrom, AttendanceStatus status) {
        this.moduleId = moduleId;
        this.validFrom = validFrom;
        this.status = status;
    }

    /** Says it, as {@link StatusPolicy} has allowed it. */
    void say(StatusRule rule, long accountId, Instant now) {
        used = rule.used();
        nameVi = rule.nameVi();
        nameEn = rule.nameEn();
        share = rule.share();
        leftOut = rule.leftOut();
        excuses = rule.excuses().isEmpty() ? null : String.join("\n", rule.excuses());
        otherExcuses = rule.otherExcuses().isEmpty() ? null : String.join("\n", rule.otherExcuses());
        setBy = accountId;
        setAt = now;
    }

    StatusRule rule() {
        return new StatusRule(status, used, nameVi, nameEn, share, leftOut, lines(excuses), lines(otherExcuses));
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    AttendanceStatus status() {
        return status;
    }

    long moduleId() {
        return moduleId;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}

package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The share of the minutes that a module asks for, from a day on until a later row says otherwise. Decided again on the same day
 * the row is used again; one of a day gone by never changes, so that what was completed by it stays completed.
 */
@Entity
@Table(name = "module_attendance")
public class ModuleAttendance extends BaseEntity {
    static final int MOST = 100;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    private Integer percent;

    @Column(name = "set_by", nullable = false)
    private long setBy;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected ModuleAttendance() {}

    ModuleAttendance(long moduleId, LocalDate validFrom) {
        this.moduleId = moduleId;
        this.validFrom = validFrom;
    }

    /**
     * @param share 1 to 100; null for what the office has set for all modules
     * @throws ModuleRefusedException when it is no such share
     */
    void ask(Integer share, long accountId, Instant now) {
        if (share != null && (share < 1 || share > MOST)) {
            throw new ModuleRefusedException(List.of(Reason.of("catalogue.refused.requiredAttendance", MOST)));
        }
        percent = share;
        setBy = accountId;
        setAt = now;
    }
}

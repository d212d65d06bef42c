package vn.camtay.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/**
 * That a unit is to be merged, renamed or closed from a day on. Never planned for the past: what was done there stays with it.
 */
@Entity
@Table(name = "planned_unit_change")
public class PlannedUnitChange extends Planned {
    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private UnitChangeKind kind;

    @Column(name = "into_unit_id", updatable = false)
    private Long intoId;

    @Column(name = "new_name", updatable = false)
    private String newName;

    @Column(name = "new_name_en", updatable = false)
    private String newNameEn;

    protected PlannedUnitChange() {}

    /** @throws StaffingRefusedException with every reason why it cannot be planned so */
    static PlannedUnitChange of(UnitChangeCommand command, LocalDate today, long accountId, Instant now) {
        PlannedUnitChange change = new PlannedUnitChange();
        change.plan(command.from(), command.reason(), against(command, today), accountId, now);
        change.unitId = command.unitId();
        change.kind = command.kind();
        change.intoId = command.kind() == UnitChangeKind.MERGE ? command.intoId() : null;
        change.newName = command.kind() == UnitChangeKind.RENAME ? Nfc.clean(command.name()) : null;
        change.newNameEn = change.newName == null
                        || command.nameEn() == null
                        || command.nameEn().isBlank()
                ? null
                : Nfc.clean(command.nameEn());
        return change;
    }

    /** Everything in the form that cannot be so. */
    static List<Reason> against(UnitChangeCommand command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        againstDay(command.from(), today, Reason.of("staffing.refused.unitDayPast"), today)
                .ifPresent(reasons::add);
        if (command.kind() == UnitChangeKind.MERGE && command.intoId() == null) {
            reasons.add(Reason.of("staffing.refused.into"));
        }
        if (command.kind() == UnitChangeKind.RENAME
                && (command.name() == null || Nfc.clean(command.name()).isEmpty())) {
            reasons.add(Reason.of("staffing.refused.name"));
        }
        againstReason(command.reason()).ifPresent(reasons::add);
        return reasons;
    }

    public long unitId() {
        return unitId;
    }

    public UnitChangeKind kind() {
        return kind;
    }

    public Long intoId() {
        return intoId;
    }

    public String newName() {
        return newName;
    }

    public String newNameEn() {
        return newNameEn;
    }
}

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
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * That a unit is to be merged, renamed or closed from a day on, with the reason. PLANNED until it is carried out on that day,
 * called off before, or found impossible; then it never changes. Never planned for the past: what was done there stays with it.
 */
@Entity
@Table(name = "planned_unit_change")
public class PlannedUnitChange extends BaseEntity {
    static final int REASON_MAX = 500;
    /** How far ahead one may be planned. */
    static final int AHEAD_DAYS = 366;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private UnitChangeKind kind;

    @Column(name = "effective_on", nullable = false, updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "into_unit_id", updatable = false)
    private Long intoId;

    @Column(name = "new_name", updatable = false)
    private String newName;

    @Column(name = "new_name_en", updatable = false)
    private String newNameEn;

    @Column(name = "reason", nullable = false, updatable = false, length = REASON_MAX)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ChangeStatus status;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "planned_by", nullable = false, updatable = false)
    private long plannedBy;

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected PlannedUnitChange() {}

    /** @throws StaffingRefusedException with every reason why it cannot be planned so */
    static PlannedUnitChange of(UnitChangeCommand command, LocalDate today, long accountId, Instant now) {
        List<Reason> reasons = against(command, today);
        if (!reasons.isEmpty()) {
            throw new StaffingRefusedException(reasons);
        }
        PlannedUnitChange change = new PlannedUnitChange();
        change.unitId = command.unitId();
        change.kind = command.kind();
        change.effectiveOn = command.from();
        change.intoId = command.kind() == UnitChangeKind.MERGE ? command.intoId() : null;
        change.newName = command.kind() == UnitChangeKind.RENAME ? Nfc.clean(command.name()) : null;
        change.newNameEn = change.newName == null
                        || command.nameEn() == null
                        || command.nameEn().isBlank()
                ? null
                : Nfc.clean(command.nameEn());
        change.reason = Nfc.clean(command.reason());
        change.status = ChangeStatus.PLANNED;
        change.plannedBy = accountId;
        change.plannedAt = now;
        return change;
    }

    /** Everything in the form that cannot be so. */
    static List<Reason> against(UnitChangeCommand command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (command.from() == null) {
            reasons.add(Reason.of("staffing.refused.day"));
        } else if (command.from().isBefore(today)) {
            reasons.add(Reason.of("staffing.refused.unitDayPast"));
        } else if (command.from().isAfter(today.plusDays(AHEAD_DAYS))) {
            reasons.add(Reason.of("staffing.refused.dayFar", AHEAD_DAYS));
        }
        if (command.kind() == UnitChangeKind.MERGE && command.intoId() == null) {
            reasons.add(Reason.of("staffing.refused.into"));
        }
        if (command.kind() == UnitChangeKind.RENAME
                && (command.name() == null || Nfc.clean(command.name()).isEmpty())) {
            reasons.add(Reason.of("staffing.refused.name"));
        }
        String words = command.reason() == null ? "" : Nfc.clean(command.reason());
        if (words.isEmpty() || words.length() > REASON_MAX) {
            reasons.add(Reason.of("staffing.refused.reason", REASON_MAX));
        }
        return reasons;
    }

    boolean isDue(LocalDate today) {
        return status == ChangeStatus.PLANNED && !effectiveOn.isAfter(today);
    }

    /** Carried out, called off, or found impossible for the reason whose key is given. */
    void settle(ChangeStatus end, String key, Instant now) {
        if (status != ChangeStatus.PLANNED) {
            throw new StaffingRefusedException("staffing.refused.settled");
        }
        status = end;
        outcome = key;
        settledAt = now;
    }

    public long unitId() {
        return unitId;
    }

    public UnitChangeKind kind() {
        return kind;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
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

    public ChangeStatus status() {
        return status;
    }
}

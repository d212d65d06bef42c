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

/** That an official is to be moved or to leave from a day on. */
@Entity
@Table(name = "planned_change")
public class PlannedChange extends Planned {
    /** How far back a change may count: longer ago, records that rest on it are closed. */
    static final int BACK_DAYS = 90;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private ChangeKind kind;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(name = "post_id", updatable = false)
    private Long postId;

    protected PlannedChange() {}

    /** @throws StaffingRefusedException with every reason why it cannot be planned so */
    static PlannedChange of(ChangeCommand command, LocalDate today, long accountId, Instant now) {
        PlannedChange change = new PlannedChange();
        change.plan(command.from(), command.reason(), against(command, today), accountId, now);
        change.officialId = command.officialId();
        change.kind = command.kind();
        change.unitId = command.kind() == ChangeKind.MOVE ? command.unitId() : null;
        change.postId = command.kind() == ChangeKind.MOVE ? command.postId() : null;
        return change;
    }

    /** Everything in the form that cannot be so. */
    static List<Reason> against(ChangeCommand command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (command.kind() == null) {
            reasons.add(Reason.of("staffing.refused.kind"));
        }
        againstDay(command.from(), today.minusDays(BACK_DAYS), Reason.of("staffing.refused.dayPast", BACK_DAYS), today)
                .ifPresent(reasons::add);
        if (command.kind() == ChangeKind.MOVE && command.unitId() == null) {
            reasons.add(Reason.of("staffing.refused.unit"));
        }
        againstReason(command.reason()).ifPresent(reasons::add);
        return reasons;
    }

    public long officialId() {
        return officialId;
    }

    public ChangeKind kind() {
        return kind;
    }

    public Long unitId() {
        return unitId;
    }

    public Long postId() {
        return postId;
    }
}

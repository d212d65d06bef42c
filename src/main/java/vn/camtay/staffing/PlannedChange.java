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
 * That an official is to be moved or to leave from a day on, with the reason. PLANNED until it is carried out on that day, called
 * off before, or found impossible; then it never changes.
 */
@Entity
@Table(name = "planned_change")
public class PlannedChange extends BaseEntity {
    static final int REASON_MAX = 500;
    /** How far back a change may count: longer ago, records that rest on it are closed. */
    static final int BACK_DAYS = 90;
    /** How far ahead one may be planned. */
    static final int AHEAD_DAYS = 366;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private ChangeKind kind;

    @Column(name = "effective_on", nullable = false, updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(name = "post_id", updatable = false)
    private Long postId;

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

    protected PlannedChange() {}

    /** @throws StaffingRefusedException with every reason why it cannot be planned so */
    static PlannedChange of(ChangeCommand command, LocalDate today, long accountId, Instant now) {
        List<Reason> reasons = against(command, today);
        if (!reasons.isEmpty()) {
            throw new StaffingRefusedException(reasons);
        }
        PlannedChange change = new PlannedChange();
        change.officialId = command.officialId();
        change.kind = command.kind();
        change.effectiveOn = command.from();
        change.unitId = command.kind() == ChangeKind.MOVE ? command.unitId() : null;
        change.postId = command.kind() == ChangeKind.MOVE ? command.postId() : null;
        change.reason = Nfc.clean(command.reason());
        change.status = ChangeStatus.PLANNED;
        change.plannedBy = accountId;
        change.plannedAt = now;
        return change;
    }

    /** Everything in the form that cannot be so. */
    static List<Reason> against(ChangeCommand command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (command.kind() == null) {
            reasons.add(Reason.of("staffing.refused.kind"));
        }
        if (command.from() == null) {
            reasons.add(Reason.of("staffing.refused.day"));
        } else if (command.from().isBefore(today.minusDays(BACK_DAYS))) {
            reasons.add(Reason.of("staffing.refused.dayPast", BACK_DAYS));
        } else if (command.from().isAfter(today.plusDays(AHEAD_DAYS))) {
            reasons.add(Reason.of("staffing.refused.dayFar", AHEAD_DAYS));
        }
        if (command.kind() == ChangeKind.MOVE && command.unitId() == null) {
            reasons.add(Reason.of("staffing.refused.unit"));
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

    void carriedOut(Instant now) {
        settle(ChangeStatus.DONE, null, now);
    }

    /** It could not be carried out on its day. */
    void refused(String reasonKey, Instant now) {
        settle(ChangeStatus.REFUSED, reasonKey, now);
    }

    void cancel(Instant now) {
        settle(ChangeStatus.CANCELLED, null, now);
    }

    private void settle(ChangeStatus end, String key, Instant now) {
        if (status != ChangeStatus.PLANNED) {
            throw new StaffingRefusedException("staffing.refused.settled");
        }
        status = end;
        outcome = key;
        settledAt = now;
    }

    public long officialId() {
        return officialId;
    }

    public ChangeKind kind() {
        return kind;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Long unitId() {
        return unitId;
    }

    public Long postId() {
        return postId;
    }

    public String reason() {
        return reason;
    }

    public ChangeStatus status() {
        return status;
    }

    String outcome() {
        return outcome;
    }
}

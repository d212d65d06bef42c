package vn.camtay.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * Something that is to be changed from a day on, with the reason. PLANNED until it is carried out on that day, called off before, or
 * found impossible; then it never changes.
 */
@MappedSuperclass
public abstract class Planned extends BaseEntity {
    static final int REASON_MAX = 500;
    /** How far ahead one may be planned. */
    static final int AHEAD_DAYS = 366;

    @Column(name = "effective_on", nullable = false, updatable = false)
    private LocalDate effectiveOn;

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

    /**
     * @param against every reason why it cannot be planned so
     * @throws StaffingRefusedException with them, when there are any
     */
    final void plan(LocalDate from, String words, List<Reason> against, long accountId, Instant now) {
        if (!against.isEmpty()) {
            throw new StaffingRefusedException(against);
        }
        effectiveOn = from;
        reason = Nfc.clean(words);
        status = ChangeStatus.PLANNED;
        plannedBy = accountId;
        plannedAt = now;
    }

    /** Why it cannot be on that day. */
    static Optional<Reason> againstDay(LocalDate from, LocalDate earliest, Reason tooEarly, LocalDate today) {
        if (from == null) {
            return Optional.of(Reason.of("staffing.refused.day"));
        }
        if (from.isBefore(earliest)) {
            return Optional.of(tooEarly);
        }
        return Optional.of(Reason.of("staffing.refused.dayFar", AHEAD_DAYS))
                .filter(far -> from.isAfter(today.plusDays(AHEAD_DAYS)));
    }

    /** Why it cannot have that reason. */
    static Optional<Reason> againstReason(String reason) {
        String words = reason == null ? "" : Nfc.clean(reason);
        return Optional.of(Reason.of("staffing.refused.reason", REASON_MAX))
                .filter(wrong -> words.isEmpty() || words.length() > REASON_MAX);
    }

    final boolean isDue(LocalDate today) {
        return status == ChangeStatus.PLANNED && !effectiveOn.isAfter(today);
    }

    final void carriedOut(Instant now) {
        settle(ChangeStatus.DONE, null, now);
    }

    /** It could not be carried out on its day. */
    final void refused(String reasonKey, Instant now) {
        settle(ChangeStatus.REFUSED, reasonKey, now);
    }

    final void cancel(Instant now) {
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

    public LocalDate effectiveOn() {
        return effectiveOn;
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

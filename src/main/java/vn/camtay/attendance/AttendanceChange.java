package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** What a mark said before it was corrected, who corrected it, when and why. Written once, never changed. */
@Entity
@Table(name = "attendance_change")
public class AttendanceChange extends BaseEntity {
    public static final int WHY_LENGTH = 500;

    @Column(name = "attendance_id", nullable = false, updatable = false)
    private long attendanceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_status", nullable = false, updatable = false, length = 20)
    private AttendanceStatus oldStatus;

    @Column(name = "old_moment", updatable = false)
    private Instant oldMoment;

    @Column(name = "old_left_at", updatable = false)
    private Instant oldLeftAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_means", nullable = false, updatable = false, length = 10)
    private Means oldMeans;

    @Column(name = "old_reason", updatable = false, length = Mark.REASON_LENGTH)
    private String oldReason;

    @Column(name = "old_justified", nullable = false, updatable = false)
    private boolean oldJustified;

    @Column(name = "old_recorded_at", nullable = false, updatable = false)
    private Instant oldRecordedAt;

    @Column(name = "old_recorded_by", nullable = false, updatable = false)
    private long oldRecordedBy;

    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, updatable = false)
    private long changedBy;

    @Column(name = "changed_by_official", updatable = false)
    private Long changedByOfficial;

    @Column(name = "why", updatable = false, length = WHY_LENGTH)
    private String why;

    protected AttendanceChange() {}

    static AttendanceChange of(Attendance before, Attendance.Hand hand) {
        AttendanceChange change = new AttendanceChange();
        change.attendanceId = before.id();
        change.oldStatus = before.status();
        change.oldMoment = before.mark().moment();
        change.oldLeftAt = before.mark().leftAt();
        change.oldMeans = before.means();
        change.oldReason = before.mark().reason();
        change.oldJustified = before.justified();
        change.oldRecordedAt = before.recordedAt();
        change.oldRecordedBy = before.recordedBy();
        change.changedAt = hand.at();
        change.changedBy = hand.accountId();
        change.changedByOfficial = hand.officialId();
        change.why = hand.why();
        return change;
    }

    public AttendanceStatus oldStatus() {
        return oldStatus;
    }

    public String why() {
        return why;
    }
}

package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A mark and a check-in said different things, and the trainer or a coordinator said which holds, with a note. Written once,
 * never changed; a later mark that is disputed again is settled by a row of its own.
 */
@Entity
@Table(name = "attendance_settlement")
public class AttendanceSettlement extends BaseEntity {
    static final int NOTE_LENGTH = 500;

    @Column(name = "attendance_id", nullable = false, updatable = false)
    private long attendanceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, updatable = false, length = 20)
    private AttendanceStatus status;

    @Column(name = "by_check_in", nullable = false, updatable = false)
    private boolean byCheckIn;

    @Column(name = "settled_at", nullable = false, updatable = false)
    private Instant settledAt;

    @Column(name = "settled_by", nullable = false, updatable = false)
    private long settledBy;

    @Column(name = "settled_by_official", updatable = false)
    private Long settledByOfficial;

    @Column(name = "note", nullable = false, updatable = false, length = NOTE_LENGTH)
    private String note;

    protected AttendanceSettlement() {}

    /**
     * @param mark      what holds now
     * @param byCheckIn whether the check-in was right
     * @throws InvalidInputException without a note
     */
    static AttendanceSettlement of(Attendance mark, boolean byCheckIn, Attendance.Hand hand) {
        if (hand.why() == null) {
            throw new InvalidInputException("attendance.refused.settledWithoutNote");
        }
        if (hand.why().length() > NOTE_LENGTH) {
            throw new InvalidInputException("attendance.refused.reasonTooLong", NOTE_LENGTH);
        }
        AttendanceSettlement settlement = new AttendanceSettlement();
        settlement.attendanceId = mark.id();
        settlement.status = mark.status();
        settlement.byCheckIn = byCheckIn;
        settlement.settledAt = hand.at();
        settlement.settledBy = hand.accountId();
        settlement.settledByOfficial = hand.officialId();
        settlement.note = hand.why();
        return settlement;
    }
}

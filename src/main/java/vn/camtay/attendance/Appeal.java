package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * An official says that a mark about them is wrong. It is open until a coordinator decides, once, with an answer that the
 * official reads; one appeal a mark.
 */
@Entity
@Table(name = "attendance_appeal")
public class Appeal extends BaseEntity {
    static final int TEXT_LENGTH = 1000;
    static final int ANSWER_LENGTH = 500;

    @Column(name = "attendance_id", nullable = false, updatable = false)
    private long attendanceId;

    @Column(name = "appealed_at", nullable = false, updatable = false)
    private Instant appealedAt;

    @Column(name = "text", nullable = false, updatable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_by_official")
    private Long decidedByOfficial;

    @Column(name = "accepted")
    private Boolean accepted;

    @Column(name = "answer", length = ANSWER_LENGTH)
    private String answer;

    protected Appeal() {}

    /** @throws InvalidInputException without a text, or with one that is too long */
    static Appeal against(Attendance mark, String text, Instant now) {
        if (text == null) {
            throw new InvalidInputException("attendance.refused.appealWithoutText");
        }
        if (text.length() > TEXT_LENGTH) {
            throw new InvalidInputException("attendance.refused.reasonTooLong", TEXT_LENGTH);
        }
        Appeal appeal = new Appeal();
        appeal.attendanceId = mark.id();
        appeal.appealedAt = now;
        appeal.text = text;
        return appeal;
    }

    /**
     * @throws AttendanceRefusedException when it has been decided before
     * @throws InvalidInputException without an answer
     */
    void decide(boolean right, Attendance.Hand hand) {
        if (decidedAt != null) {
            throw new AttendanceRefusedException("attendance.refused.appealDecided");
        }
        if (hand.why() == null) {
            throw new InvalidInputException("attendance.refused.appealWithoutAnswer");
        }
        if (hand.why().length() > ANSWER_LENGTH) {
            throw new InvalidInputException("attendance.refused.reasonTooLong", ANSWER_LENGTH);
        }
        accepted = right;
        decidedAt = hand.at();
        decidedBy = hand.accountId();
        decidedByOfficial = hand.officialId();
        answer = hand.why();
    }

    long attendanceId() {
        return attendanceId;
    }

    /** Whether the coordinator found the person right; false while it is open. */
    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    /** Null while it is open. */
    String answer() {
        return answer;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }
}

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
 * An official without a seat read the code on the trainer's screen and asks to be let in. It waits until an organiser of the
 * session lets them in or declines with a reason; who was declined may still be let in, who was let in stays. One a person and
 * meeting, written by an insert that gives way to the one that was first.
 */
@Entity
@Table(name = "walk_in_request")
public class WalkInRequest extends BaseEntity {
    static final int NOTE_LENGTH = 500;

    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "meeting_id", nullable = false, updatable = false)
    private long meetingId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "means", nullable = false, updatable = false, length = 10)
    private Means means;

    @Column(name = "device", updatable = false, length = 32)
    private String device;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "admitted")
    private Boolean admitted;

    @Column(name = "note", length = NOTE_LENGTH)
    private String note;

    protected WalkInRequest() {}

    void admit(long accountId, Instant now) {
        decide(true, null, accountId, now);
    }

    /**
     * @throws AttendanceRefusedException when it has been decided before
     * @throws InvalidInputException without a reason, or with one that is too long
     */
    void decline(String why, long accountId, Instant now) {
        if (decidedAt != null) {
            throw new AttendanceRefusedException("attendance.refused.walkInDecided");
        }
        if (why == null) {
            throw new InvalidInputException("attendance.refused.walkInWithoutReason");
        }
        if (why.length() > NOTE_LENGTH) {
            throw new InvalidInputException("attendance.refused.reasonTooLong", NOTE_LENGTH);
        }
        decide(false, why, accountId, now);
    }

    private void decide(boolean in, String why, long accountId, Instant now) {
        admitted = in;
        note = why;
        decidedBy = accountId;
        decidedAt = now;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Means means() {
        return means;
    }

    /** Null when the browser keeps no number. */
    public String device() {
        return device;
    }
}

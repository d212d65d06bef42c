package vn.camtay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One official's place in one session. There is at most one row a person and session: whoever withdraws and comes back uses
 * the same row, so that the counter of calendar messages goes on. It begins with a seat, ends when the person withdraws or
 * the session is cancelled, and is settled from the roll call when the session locks. Session and official never change.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends BaseEntity {
    public static final int NOTE_LENGTH = 500;

    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 30)
    private EnrolmentStatus status;

    @Column(name = "status_since", nullable = false)
    private Instant statusSince;

    @Column(name = "changed_by", nullable = false)
    private long changedBy;

    @Column(name = "note", length = NOTE_LENGTH)
    private String note;

    @Column(name = "next_sequence", nullable = false)
    private int nextSequence;

    protected Enrolment() {}

    private Enrolment(long sessionId, long officialId, Step step) {
        this.sessionId = sessionId;
        this.officialId = officialId;
        take(EnrolmentStatus.ENROLLED, step);
    }

    /**
     * Who moved an enrolment, when and why.
     *
     * @param accountId 0 for the system
     * @param note      reason that the person or the organiser wrote; null for none
     */
    record Step(Instant at, long accountId, String note) {}

    /** A first place in the session; the seat has been taken in the session's row. */
    static Enrolment of(long sessionId, long officialId, Step step) {
        return new Enrolment(sessionId, officialId, step);
    }

    /** Back after having withdrawn, been declined or left unanswered. */
    void enrolAgain(Step step) {
        take(status.become(EnrolmentStatus.ENROLLED), step);
    }

    void withdraw(Step step) {
        take(status.become(EnrolmentStatus.WITHDRAWN), step);
    }

    void cancelWithSession(Step step) {
        take(status.become(EnrolmentStatus.CANCELLED_BY_SESSION), step);
    }

    /** Copies what the roll call says; the same state again changes nothing. */
    void settle(EnrolmentStatus outcome, Step step) {
        if (!outcome.isSettled()) {
            throw new IllegalArgumentException(outcome + " is not what a roll call says");
        }
        EnrolmentStatus next = status.become(outcome);
        if (next != status) {
            take(next, step);
        }
    }

    /** The number of the next calendar message to this person about this session: 0, 1, 2 and on, never twice. */
    int takeSequence() {
        return nextSequence++;
    }

    /** The number of the last calendar message; 0 before the first. */
    int lastSequence() {
        return Math.max(0, nextSequence - 1);
    }

    private void take(EnrolmentStatus next, Step step) {
        status = next;
        statusSince = step.at();
        changedBy = step.accountId();
        note = step.note();
    }

    public long sessionId() {
        return sessionId;
    }

    public long officialId() {
        return officialId;
    }

    public EnrolmentStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public long changedBy() {
        return changedBy;
    }

    /** Null when nobody wrote a reason. */
    public String note() {
        return note;
    }
}

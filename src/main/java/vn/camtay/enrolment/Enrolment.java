package vn.camtay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One official's place in one session. There is at most one row a person and session: whoever withdraws and comes back uses
 * the same row, so that the counter of calendar messages goes on. It begins with a request, a number in the waitlist or a seat;
 * a request is answered or expires, who waits is promoted or waits in vain; it ends when the person withdraws or the session is
 * cancelled, and is settled from the roll call when the session locks. Session and official never change.
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

    @Column(name = "waiting_number")
    private Integer waitingNumber;

    @Column(name = "skipped_at")
    private Instant skippedAt;

    @Column(name = "skip_reasons", length = SkipReasons.LENGTH)
    private String skipReasons;

    @Column(name = "head_told", nullable = false)
    private int headTold;

    protected Enrolment() {}

    private Enrolment(long sessionId, long officialId) {
        this.sessionId = sessionId;
        this.officialId = officialId;
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
        Enrolment enrolment = new Enrolment(sessionId, officialId);
        enrolment.take(EnrolmentStatus.ENROLLED, step);
        return enrolment;
    }

    /** A first request, which the head of the person's unit answers. */
    static Enrolment requested(long sessionId, long officialId, Step step) {
        Enrolment enrolment = new Enrolment(sessionId, officialId);
        enrolment.take(EnrolmentStatus.REQUESTED, step);
        return enrolment;
    }

    /** A first place in the waitlist. */
    static Enrolment waiting(long sessionId, long officialId, int number, Step step) {
        Enrolment enrolment = new Enrolment(sessionId, officialId);
        enrolment.take(EnrolmentStatus.WAITLISTED, step);
        enrolment.waitingNumber = number;
        return enrolment;
    }

    /** Gets a seat: approved, promoted, or back after having withdrawn, been declined or left unanswered. */
    void enrol(Step step) {
        take(status.become(EnrolmentStatus.ENROLLED), step);
    }

    /** Asks anew. */
    void request(Step step) {
        take(status.become(EnrolmentStatus.REQUESTED), step);
        headTold = 0;
    }

    /** Goes to the waitlist, last in it. */
    void waitAs(int number, Step step) {
        take(status.become(EnrolmentStatus.WAITLISTED), step);
        waitingNumber = number;
    }

    void decline(Step step) {
        take(status.become(EnrolmentStatus.DECLINED), step);
    }

    /** Nobody answered in time, or no place became free. */
    void expire(Step step) {
        take(status.become(EnrolmentStatus.EXPIRED), step);
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

    /** Another number in the waitlist; the reason of whoever moved the person is kept. */
    void renumber(int number) {
        requireWaiting();
        waitingNumber = number;
    }

    /** Why the coordinator changed the person's number. */
    void reordered(Step step) {
        requireWaiting();
        changedBy = step.accountId();
        note = step.note();
    }

    /** A free place went to somebody behind, since conditions did not hold; the number stays. */
    void skip(List<Reason> reasons, Instant at) {
        requireWaiting();
        String text = SkipReasons.write(reasons);
        if (!text.equals(skipReasons)) {
            skipReasons = text;
            skippedAt = at;
        }
    }

    private void requireWaiting() {
        if (status != EnrolmentStatus.WAITLISTED) {
            throw new IllegalStateException("enrolment " + id() + " is " + status + ", not waiting");
        }
    }

    /** The head was told of the request: once when it is new, once more when it stays unanswered. */
    void tellHead(int times) {
        headTold = Math.max(headTold, times);
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
        waitingNumber = null;
        skippedAt = null;
        skipReasons = null;
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

    /** Number in the session's waitlist, gaps allowed, smaller is earlier; null when not waiting. */
    public Integer waitingNumber() {
        return waitingNumber;
    }

    public int headTold() {
        return headTold;
    }
}

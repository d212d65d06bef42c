package vn.camtay.signoff;

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

/**
 * Somebody who did not coach looks, weeks after a skill was finalised, whether the official still does it unaided. Made with the
 * finalisation and open until it is done; whoever is to do it may change meanwhile. Passed makes the skill held, failed takes it
 * back; one whose skill is amended for another reason is dropped. One check a finalisation, its result never changes.
 */
@Entity
@Table(name = "transfer_check")
public class TransferCheck extends BaseEntity {
    static final int NOTE_LENGTH = 500;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "checker_id")
    private Long checkerId;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "result", length = 10)
    private CheckResult result;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "note", length = NOTE_LENGTH)
    private String note;

    protected TransferCheck() {}

    /** The check of a finalisation, with nobody to do it yet. */
    static TransferCheck of(CardEntry finalised, LocalDate dueOn) {
        TransferCheck check = new TransferCheck();
        check.entryId = finalised.id();
        check.officialId = finalised.officialId();
        check.dueOn = dueOn;
        return check;
    }

    /**
     * Gives it to somebody.
     *
     * @throws SignOffRefusedException once it is done, or when the person is the official
     */
    void assign(long newCheckerId, Instant now) {
        requireOpen();
        if (newCheckerId == officialId) {
            throw new SignOffRefusedException("signoff.refused.checkOwn");
        }
        checkerId = newCheckerId;
        assignedAt = now;
    }

    /** Whoever was to do it left: it waits for somebody else. */
    void giveBack() {
        requireOpen();
        checkerId = null;
        assignedAt = null;
    }

    /**
     * Says what was seen.
     *
     * @param word null for none; needed when it was not passed
     * @throws SignOffRefusedException with every reason: once it is done, before it is due, by somebody else, without a word
     */
    void conclude(boolean passed, String word, long byOfficial, LocalDate today, Instant now) {
        requireOpen();
        List<Reason> reasons = new ArrayList<>();
        if (checkerId == null || checkerId != byOfficial) {
            reasons.add(Reason.of("signoff.refused.checkOther"));
        }
        if (today.isBefore(dueOn)) {
            reasons.add(Reason.of("signoff.refused.checkEarly"));
        }
        if (!passed && word == null) {
            reasons.add(Reason.of("signoff.refused.checkWithoutNote"));
        }
        if (word != null && word.length() > NOTE_LENGTH) {
            reasons.add(Reason.of("signoff.refused.noteLong", NOTE_LENGTH));
        }
        if (!reasons.isEmpty()) {
            throw new SignOffRefusedException(reasons);
        }
        result = passed ? CheckResult.PASSED : CheckResult.FAILED;
        note = word;
        doneOn = today;
        doneAt = now;
    }

    /** The skill was amended for another reason: nothing is left to look at. */
    void drop(Instant now) {
        requireOpen();
        result = CheckResult.DROPPED;
        doneAt = now;
    }

    private void requireOpen() {
        if (result != null) {
            throw new SignOffRefusedException("signoff.refused.checkDone");
        }
    }

    long entryId() {
        return entryId;
    }

    long officialId() {
        return officialId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Long checkerId() {
        return checkerId;
    }

    CheckResult result() {
        return result;
    }
}

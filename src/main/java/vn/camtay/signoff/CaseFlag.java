package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A row named a case that stands on somebody else's card already. Open until a coordinator has looked into it and says, once, what
 * they found; the rows stay as they are.
 */
@Entity
@Table(name = "case_flag")
public class CaseFlag extends BaseEntity {
    static final int NOTE_LENGTH = 500;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;

    @Column(name = "case_hash", nullable = false, updatable = false, length = 64)
    private String caseHash;

    @Column(name = "flagged_at", nullable = false, updatable = false)
    private Instant flaggedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by_official")
    private Long settledByOfficial;

    @Column(name = "note", length = NOTE_LENGTH)
    private String note;

    protected CaseFlag() {}

    static CaseFlag on(CardEntry entry, Instant now) {
        CaseFlag flag = new CaseFlag();
        flag.entryId = entry.id();
        flag.caseHash = entry.caseHash();
        flag.flaggedAt = now;
        return flag;
    }

    /**
     * @throws SignOffRefusedException when it was settled before
     * @throws InvalidInputException without a note, or with one that is too long
     */
    void settle(String found, Long byOfficial, Instant now) {
        if (settledAt != null) {
            throw new SignOffRefusedException("signoff.refused.flagSettled");
        }
        if (found == null) {
            throw new InvalidInputException("signoff.refused.flagWithoutNote");
        }
        if (found.length() > NOTE_LENGTH) {
            throw new InvalidInputException("signoff.refused.noteLong", NOTE_LENGTH);
        }
        note = found;
        settledByOfficial = byOfficial;
        settledAt = now;
    }

    long entryId() {
        return entryId;
    }
}

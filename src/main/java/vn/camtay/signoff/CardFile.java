package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A file that shows what a row of a card says: a photograph or scan without anything of a citizen. It is never exchanged, which the
 * database sees to; taken away, it leaves its name, who took it away and why.
 */
@Entity
@Table(name = "card_file")
public class CardFile extends BaseEntity {
    /** How many one row may have. */
    static final int MOST = 5;

    static final int REASON_LENGTH = 500;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;

    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "attached_by", nullable = false, updatable = false)
    private long attachedBy;

    @Column(name = "attached_at", nullable = false, updatable = false)
    private Instant attachedAt;

    @Column(name = "removed_by")
    private String removedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_because", length = REASON_LENGTH)
    private String removedBecause;

    protected CardFile() {}

    static CardFile of(long entryId, KeptFileRow file, long officialId, Instant now) {
        CardFile attached = new CardFile();
        attached.entryId = entryId;
        attached.fileId = file.id();
        attached.name = file.name();
        attached.attachedBy = officialId;
        attached.attachedAt = now;
        return attached;
    }

    /**
     * Lets go of the file.
     *
     * @param by     name of who takes it away
     * @param reason shown where the file was
     * @return the kept file that nobody holds any more
     * @throws SignOffRefusedException when it was taken away before
     * @throws InvalidInputException   without a reason, or with one that is too long
     */
    long remove(String by, String reason, Instant now) {
        if (fileId == null) {
            throw new SignOffRefusedException("signoff.refused.fileGone");
        }
        if (reason == null) {
            throw new InvalidInputException("signoff.refused.fileWithoutReason");
        }
        if (reason.length() > REASON_LENGTH) {
            throw new InvalidInputException("signoff.refused.noteLong", REASON_LENGTH);
        }
        long kept = fileId;
        fileId = null;
        removedBy = by;
        removedAt = now;
        removedBecause = reason;
        return kept;
    }

    long entryId() {
        return entryId;
    }

    /** Null once it was taken away. */
    Long fileId() {
        return fileId;
    }

    long attachedBy() {
        return attachedBy;
    }
}

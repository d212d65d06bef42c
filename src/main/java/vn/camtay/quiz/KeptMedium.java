package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A picture or a sound that questions may name. Kept when somebody puts it into a question, before that is written; once a wording
 * shows it, it stays for good, and one that none shows after a day is removed.
 */
@Entity
@Table(name = "quiz_medium")
public class KeptMedium extends BaseEntity {
    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "file_id", nullable = false, updatable = false)
    private long fileId;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    protected KeptMedium() {}

    static KeptMedium of(QuestionMedium medium, KeptFileRow file, Instant now) {
        KeptMedium kept = new KeptMedium();
        kept.sha256 = medium.sha256();
        kept.fileId = file.id();
        kept.addedAt = now;
        return kept;
    }

    /** Somebody puts it into a question again: it waits another day. */
    void addAgain(Instant now) {
        addedAt = now;
    }

    String sha256() {
        return sha256;
    }

    long fileId() {
        return fileId;
    }
}

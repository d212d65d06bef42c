package vn.camtay.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A file that a feature keeps. It is written once with its chunks, never changed, and removed with them when its owner lets
 * go of it; a corrected file is another one.
 */
@Entity
@Table(name = "kept_file")
public class KeptFile extends BaseEntity {
    private String owner;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private int bytes;
    private String sha256;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "kept_by")
    private long keptBy;

    protected KeptFile() {}

    /** @param keptBy account of who uploaded it */
    KeptFile(String owner, CheckedUpload upload, long keptBy, Instant now) {
        this.owner = owner;
        this.name = upload.name();
        this.type = upload.type();
        this.bytes = upload.bytes();
        this.sha256 = upload.digest();
        this.keptBy = keptBy;
        this.keptAt = now;
    }

    /** The same content for the same owner, once more. */
    KeptFile again(long by, Instant now) {
        KeptFile copy = new KeptFile();
        copy.owner = owner;
        copy.name = name;
        copy.type = type;
        copy.bytes = bytes;
        copy.sha256 = sha256;
        copy.keptBy = by;
        copy.keptAt = now;
        return copy;
    }

    KeptFileRow row() {
        return new KeptFileRow(id(), name, type, bytes, sha256, keptAt);
    }
}

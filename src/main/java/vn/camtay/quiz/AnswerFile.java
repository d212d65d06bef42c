package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A file that was handed in as an answer, in one of the places that a question has for files. While the attempt runs a newer file
 * takes its place, or it is taken back; afterwards it never changes.
 */
@Entity
@Table(name = "quiz_answer_file")
public class AnswerFile extends BaseEntity {
    /** Places for files that a question has. */
    static final int MOST = 3;

    @Column(name = "attempt_id", nullable = false, updatable = false)
    private long attemptId;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "slot", nullable = false, updatable = false)
    private int slot;

    @Column(name = "file_id", nullable = false)
    private long fileId;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "bytes", nullable = false)
    private int bytes;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    protected AnswerFile() {}

    static AnswerFile of(AnswerFilePlace place, KeptFileRow file, Instant now) {
        AnswerFile answer = new AnswerFile();
        answer.attemptId = place.attemptId();
        answer.position = place.position();
        answer.slot = place.slot();
        answer.take(file, now);
        return answer;
    }

    /** A newer file takes the place. @return the kept file that nobody holds any more */
    long replace(KeptFileRow file, Instant now) {
        long before = fileId;
        take(file, now);
        return before;
    }

    private void take(KeptFileRow file, Instant now) {
        fileId = file.id();
        name = file.name();
        bytes = file.bytes();
        sha256 = file.sha256();
        keptAt = now;
    }

    /** Whether it is that very file already, sent once more after an answer that did not arrive. */
    boolean isSame(KeptFileRow file) {
        return sha256.equals(file.sha256()) && name.equals(file.name());
    }

    long fileId() {
        return fileId;
    }
}

package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.sheet.PreviewCounts;

/**
 * An uploaded file of officials. PREVIEWED when it was read, ACCEPTED when a person says so, DONE when the job has been
 * through its good rows; a job that dies is followed by another, which goes on where the rows say.
 */
@Entity
@Table(name = "official_import")
public class OfficialImport extends BaseEntity {
    static final int FILE_NAME_MAX = 200;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    /** {@code STAFF_CODE=A FULL_NAME=B}: where the columns stand in the file. */
    @Column(name = "columns_found", nullable = false)
    private String columnsFound;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private OfficialImportStatus status;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** Until then one job works on it. */
    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "new_rows", nullable = false)
    private int newRows;

    @Column(name = "changed_rows", nullable = false)
    private int changedRows;

    @Column(name = "unchanged_rows", nullable = false)
    private int unchangedRows;

    @Column(name = "refused_rows", nullable = false)
    private int refusedRows;

    @Column(name = "taken_rows", nullable = false)
    private int takenRows;

    protected OfficialImport() {}

    static OfficialImport preview(
            long accountId, String fileName, Map<OfficialColumn, String> letters, PreviewCounts counts, Instant now) {
        OfficialImport file = new OfficialImport();
        file.accountId = accountId;
        file.fileName = fileName.length() > FILE_NAME_MAX ? fileName.substring(0, FILE_NAME_MAX) : fileName;
        file.columnsFound = letters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        file.status = OfficialImportStatus.PREVIEWED;
        file.uploadedAt = now;
        file.count(counts);
        return file;
    }

    /** @throws OfficialImportRefusedException when it was accepted before, or no row is good */
    void accept(Instant now) {
        if (status != OfficialImportStatus.PREVIEWED) {
            throw new OfficialImportRefusedException(Reason.of("organisation.refused.importAccepted"));
        }
        if (newRows + changedRows == 0) {
            throw new OfficialImportRefusedException(Reason.of("organisation.refused.importNothing"));
        }
        status = OfficialImportStatus.ACCEPTED;
        acceptedAt = now;
    }

    /** Accepted, and no living job works on it. */
    boolean isWaiting(Instant now) {
        return status == OfficialImportStatus.ACCEPTED && (leasedUntil == null || leasedUntil.isBefore(now));
    }

    /** A job works on it until the given moment, unless it says so again. */
    void lease(Instant until) {
        leasedUntil = until;
    }

    /** @param more rows taken over since the last call */
    void taken(int more, Instant until) {
        takenRows += more;
        leasedUntil = until;
    }

    /** A row that looked good could not be taken over. */
    void refusedLate(boolean fresh) {
        if (fresh) {
            newRows--;
        } else {
            changedRows--;
        }
        refusedRows++;
    }

    void finish(Instant now) {
        status = OfficialImportStatus.DONE;
        finishedAt = now;
        leasedUntil = null;
    }

    private void count(PreviewCounts counts) {
        newRows = (int) counts.fresh();
        changedRows = (int) counts.changed();
        unchangedRows = (int) counts.unchanged();
        refusedRows = (int) counts.refused();
    }

    long accountId() {
        return accountId;
    }

    int newRows() {
        return newRows;
    }

    int changedRows() {
        return changedRows;
    }

    Map<OfficialColumn, String> letters() {
        Map<OfficialColumn, String> letters = new EnumMap<>(OfficialColumn.class);
        Arrays.stream(columnsFound.split(" "))
                .map(part -> part.split("="))
                .forEach(part -> letters.put(OfficialColumn.valueOf(part[0]), part[1]));
        return letters;
    }
}

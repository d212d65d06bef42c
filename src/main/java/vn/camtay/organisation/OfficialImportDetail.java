package vn.camtay.organisation;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.sheet.PreviewCounts;

/**
 * An uploaded file of officials as its owner sees it.
 *
 * @param acceptedAt null before
 * @param finishedAt null before
 * @param takenRows  good rows that are through
 */
public record OfficialImportDetail(
        long id,
        String fileName,
        OfficialImportStatus status,
        Instant uploadedAt,
        Instant acceptedAt,
        Instant finishedAt,
        int newRows,
        int changedRows,
        int unchangedRows,
        int refusedRows,
        int takenRows)
        implements Serializable {
    public PreviewCounts counts() {
        return new PreviewCounts(newRows, changedRows, unchangedRows, refusedRows);
    }

    public int goodRows() {
        return newRows + changedRows;
    }

    /** 0 to 100. */
    public int percent() {
        return status == OfficialImportStatus.DONE ? 100 : goodRows() == 0 ? 0 : takenRows * 100 / goodRows();
    }

    public boolean isPreviewed() {
        return status == OfficialImportStatus.PREVIEWED;
    }

    public boolean isRunning() {
        return status == OfficialImportStatus.ACCEPTED;
    }

    public boolean isDone() {
        return status == OfficialImportStatus.DONE;
    }
}

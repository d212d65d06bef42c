package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A planned or settled closing of a post as lists show it.
 *
 * @param successorName null for none
 * @param outcome       key of the sentence why it was not carried out; null unless refused
 */
public record PostClosingRow(
        long id,
        long postId,
        String postName,
        String postNameEn,
        LocalDate effectiveOn,
        String successorName,
        String successorNameEn,
        String reason,
        ChangeStatus status,
        String outcome)
        implements Serializable {
    public boolean isOpen() {
        return status == ChangeStatus.PLANNED;
    }
}

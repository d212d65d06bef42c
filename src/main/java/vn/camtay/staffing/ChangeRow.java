package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A planned or settled change as lists show it.
 *
 * @param unitName the new unit's; null when they leave
 * @param postName the new post's; null when the posts stay or they leave
 * @param outcome  key of the sentence why it was not carried out; null unless refused
 */
public record ChangeRow(
        long id,
        long officialId,
        String fullName,
        ChangeKind kind,
        LocalDate effectiveOn,
        String unitName,
        String unitNameEn,
        String postName,
        String postNameEn,
        String reason,
        ChangeStatus status,
        String outcome)
        implements Serializable {
    public boolean isOpen() {
        return status == ChangeStatus.PLANNED;
    }
}

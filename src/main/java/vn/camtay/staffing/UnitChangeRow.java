package vn.camtay.staffing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A planned or settled change of a unit as lists show it.
 *
 * @param intoName for a merger, else null
 * @param newName  for another name, else null
 * @param outcome  key of the sentence why it was not carried out; null unless refused
 */
public record UnitChangeRow(
        long id,
        long unitId,
        String unitName,
        String unitNameEn,
        UnitChangeKind kind,
        LocalDate effectiveOn,
        String intoName,
        String intoNameEn,
        String newName,
        String newNameEn,
        String reason,
        ChangeStatus status,
        String outcome)
        implements Serializable {
    public boolean isOpen() {
        return status == ChangeStatus.PLANNED;
    }
}

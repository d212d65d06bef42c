package vn.camtay.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * One row of a preview.
 *
 * @param number  in the file, from 1
 * @param value   what was read; its own record in each feature
 * @param reasons empty unless refused
 */
public record PreviewRow<T>(int number, RowOutcome outcome, T value, List<CellReason> reasons) implements Serializable {
    public PreviewRow {
        reasons = List.copyOf(reasons);
    }
}

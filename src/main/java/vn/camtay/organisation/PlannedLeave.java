package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/**
 * What taking over a row of a file of leave would do, or has done.
 *
 * @param officialId 0 when refused
 * @param halfDays   of office time, that the row means; none when refused
 * @param touched    those of them that are new or changed
 */
public record PlannedLeave(
        TableRow<LeaveColumn> row,
        RowOutcome outcome,
        long officialId,
        String fullName,
        List<HalfDay> halfDays,
        List<HalfDay> touched,
        LeaveKind kind,
        String note,
        List<CellReason> reasons)
        implements Serializable {
    public PlannedLeave {
        halfDays = List.copyOf(halfDays);
        touched = List.copyOf(touched);
        reasons = List.copyOf(reasons);
    }

    static PlannedLeave refused(TableRow<LeaveColumn> row, List<CellReason> reasons) {
        return new PlannedLeave(
                row, RowOutcome.REFUSED, 0, row.cell(LeaveColumn.FULL_NAME), List.of(), List.of(), null, null, reasons);
    }
}

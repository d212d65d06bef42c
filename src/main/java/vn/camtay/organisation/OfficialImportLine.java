package vn.camtay.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.PreviewRow;
import vn.camtay.sheet.RowOutcome;

/**
 * A row of the preview.
 *
 * @param changes columns that would change, in the order of the template
 */
public record OfficialImportLine(PreviewRow<OfficialFileRow> row, boolean taken, List<OfficialColumn> changes)
        implements Serializable {
    public OfficialImportLine {
        changes = List.copyOf(changes);
    }

    /** For queries: the parts as they are stored. */
    public OfficialImportLine(
            int number, RowOutcome outcome, boolean taken, String cells, String changes, String reasons) {
        this(
                new PreviewRow<>(
                        number,
                        outcome,
                        new OfficialFileRow(number, ImportText.readCells(cells)),
                        ImportText.readReasons(reasons)),
                taken,
                changes.isEmpty()
                        ? List.of()
                        : Arrays.stream(changes.split(" "))
                                .map(OfficialColumn::valueOf)
                                .toList());
    }

    public int number() {
        return row.number();
    }

    public RowOutcome outcome() {
        return row.outcome();
    }

    public String fullName() {
        return row.value().cell(OfficialColumn.FULL_NAME);
    }

    public String unitCode() {
        return row.value().cell(OfficialColumn.UNIT);
    }

    public String staffCode() {
        return row.value().cell(OfficialColumn.STAFF_CODE);
    }

    public List<CellReason> reasons() {
        return row.reasons();
    }
}

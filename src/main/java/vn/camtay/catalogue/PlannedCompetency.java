package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/**
 * What taking over one row of a file of competencies would do.
 *
 * @param texts   as they would be stored, by column
 * @param changes texts that differ from those that are there
 * @param reasons empty unless refused
 */
public record PlannedCompetency(
        TableRow<CompetencyColumn> row,
        RowOutcome outcome,
        Map<CompetencyColumn, String> texts,
        List<Change> changes,
        List<CellReason> reasons)
        implements Serializable {
    /** @param before empty for a new competency */
    public record Change(CompetencyColumn column, String before, String after) implements Serializable {}

    public PlannedCompetency {
        texts = Map.copyOf(texts);
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    PlannedCompetency refused(List<CellReason> why) {
        return new PlannedCompetency(row, RowOutcome.REFUSED, texts, List.of(), why);
    }

    boolean isGood() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }

    public String code() {
        return row.cell(CompetencyColumn.CODE);
    }

    public int number() {
        return row.number();
    }

    String text(CompetencyColumn column) {
        return texts.get(column);
    }
}

package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One row of a file of leave, as it stands there.
 *
 * @param cells   in the order of {@link LeaveColumn}
 * @param letters of the columns in the file; a column that is missing has none
 */
public record LeaveFileRow(int number, List<String> cells, Map<LeaveColumn, String> letters) implements Serializable {
    public LeaveFileRow {
        cells = List.copyOf(cells);
        letters = Map.copyOf(letters);
    }

    public String cell(LeaveColumn column) {
        return cells.get(column.ordinal());
    }

    String letter(LeaveColumn column) {
        return letters.getOrDefault(column, "");
    }
}

package vn.camtay.sheet;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.error.Reason;

/**
 * One row of a feature's file, as it stands there.
 *
 * @param number  in the file, from 1
 * @param cells   in the order of the columns
 * @param letters of the columns in the file; a column that is missing has none
 */
public record TableRow<C extends Enum<C>>(int number, List<String> cells, Map<C, String> letters)
        implements Serializable {
    public TableRow {
        cells = List.copyOf(cells);
        letters = Map.copyOf(letters);
    }

    public String cell(C column) {
        return cells.get(column.ordinal());
    }

    public String letter(C column) {
        return letters.getOrDefault(column, "");
    }

    public boolean has(C column) {
        return letters.containsKey(column);
    }

    /** Why the cell in that column is refused. */
    public CellReason reason(C column, Reason reason) {
        return new CellReason(number, letter(column), reason);
    }
}

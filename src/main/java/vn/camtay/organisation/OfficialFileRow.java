package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * One row of a file of officials, as it stands there.
 *
 * @param number in the file, from 1
 * @param cells  one text for each {@link OfficialColumn}, empty where the file says nothing
 */
public record OfficialFileRow(int number, List<String> cells) implements Serializable {
    public OfficialFileRow {
        cells = List.copyOf(cells);
        if (cells.size() != OfficialColumn.values().length) {
            throw new IllegalArgumentException("cells " + cells.size());
        }
    }

    public String cell(OfficialColumn column) {
        return cells.get(column.ordinal());
    }
}

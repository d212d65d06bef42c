package vn.camtay.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * One row of a file, every cell as clean text (NFC, single spaces, Đ as U+0110).
 *
 * @param number as the spreadsheet program counts it, from 1
 * @param cells  from column A on, without the empty ones at the end
 */
public record SheetRow(int number, List<String> cells) implements Serializable {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text at the column, from 0; empty where the row ends earlier. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The letters by which people call a column: 0 is A, 25 is Z, 26 is AA. */
    public static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}

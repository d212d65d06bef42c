package vn.camtay.sheet;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.shared.text.SearchKey;

/**
 * Which column of a file holds what: headings are compared without marks, case and signs, in any order and language.
 *
 * @param row     the row of the headings, from 1
 * @param columns index of the column, from 0, by the key of what it holds
 * @param names   the headings as they stand in the file, by key
 */
public record SheetHeadings(int row, Map<String, Integer> columns, Map<String, String> names) implements Serializable {
    public SheetHeadings {
        columns = Map.copyOf(columns);
        names = Map.copyOf(names);
    }

    /**
     * The headings, when the row holds at least two known ones (or all there are).
     *
     * @param aliases headings that are understood, by key
     */
    public static Optional<SheetHeadings> find(SheetRow row, Map<String, List<String>> aliases) {
        Map<String, String> keys = new HashMap<>();
        aliases.forEach((key, headings) -> headings.forEach(heading -> keys.put(bare(heading), key)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String key = keys.get(bare(row.cell(column)));
            if (key != null && columns.putIfAbsent(key, column) == null) {
                names.put(key, row.cell(column));
            }
        }
        return columns.size() >= Math.min(2, aliases.size())
                ? Optional.of(new SheetHeadings(row.number(), columns, names))
                : Optional.empty();
    }

    public boolean has(String key) {
        return columns.containsKey(key);
    }

    /** The row's text under the heading; empty when the file has no such column. */
    public String cell(SheetRow row, String key) {
        return row.cell(columns.getOrDefault(key, -1));
    }

    /** Letters of the column; empty when the file has no such column. */
    public String letter(String key) {
        return has(key) ? SheetRow.letter(columns.get(key)) : "";
    }

    private static String bare(String heading) {
        return SearchKey.of(heading).replaceAll("\\(.*\\)", "").replaceAll("[^a-z0-9]+", "");
    }
}

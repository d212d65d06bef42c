package vn.camtay.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.sheet.SheetHeadings;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.SheetRow;

/**
 * A file of officials: its headings, found in one of the first rows, and the rows below them. The example row of the template
 * is left out.
 *
 * @param letters of the columns in the file; a column that is missing has none
 */
record OfficialFile(Map<OfficialColumn, String> letters, List<OfficialFileRow> rows) {
    static final int MAX_ROWS = 50_000;
    private static final int ROWS_BEFORE_HEADINGS = 15;
    private static final int MAX_CELL = 1_000;
    private static final List<String> EXAMPLE_MARKS = List.of("vi du (", "example (");

    /** @throws InvalidInputException when there are no headings, required columns are missing, or there is no row */
    static OfficialFile read(SheetReader reader) {
        Iterator<SheetRow> source = reader.rows().iterator();
        SheetHeadings headings = headings(source);
        List<Reason> missing = OfficialColumn.required().stream()
                .filter(column -> !headings.has(column.name()))
                .map(column -> Reason.of("organisation.refused.importColumn." + column.name(), headings.row()))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        List<OfficialFileRow> rows = new ArrayList<>();
        while (source.hasNext()) {
            SheetRow row = source.next();
            List<String> cells = Arrays.stream(OfficialColumn.values())
                    .map(column -> cut(headings.cell(row, column.name())))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty) || isExample(row)) {
                continue;
            }
            if (rows.size() == MAX_ROWS) {
                throw new InvalidInputException("organisation.refused.importLong", MAX_ROWS);
            }
            rows.add(new OfficialFileRow(row.number(), cells));
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException("organisation.refused.importEmpty");
        }
        Map<OfficialColumn, String> letters = new EnumMap<>(OfficialColumn.class);
        for (OfficialColumn column : OfficialColumn.values()) {
            if (headings.has(column.name())) {
                letters.put(column, headings.letter(column.name()));
            }
        }
        return new OfficialFile(letters, rows);
    }

    private static SheetHeadings headings(Iterator<SheetRow> source) {
        for (int i = 0; i < ROWS_BEFORE_HEADINGS && source.hasNext(); i++) {
            var found = SheetHeadings.find(source.next(), OfficialColumn.aliases());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InvalidInputException("organisation.refused.importHeadings");
    }

    private static boolean isExample(SheetRow row) {
        return row.cells().stream().map(SearchKey::of).anyMatch(cell -> EXAMPLE_MARKS.stream()
                .anyMatch(cell::startsWith));
    }

    private static String cut(String text) {
        return text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text;
    }
}

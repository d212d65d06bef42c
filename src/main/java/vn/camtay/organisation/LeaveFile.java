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

/** Reads a file of leave: finds the row of headings, leaves out blank rows and the template's example. */
final class LeaveFile {
    static final int MAX_ROWS = 2_000;
    private static final int ROWS_BEFORE_HEADINGS = 15;
    private static final int MAX_CELL = 500;
    private static final List<String> EXAMPLE_MARKS = List.of("vi du (", "example (");

    private LeaveFile() {}

    /** @throws InvalidInputException when there are no headings, required columns are missing, or there is no row */
    static List<LeaveFileRow> read(SheetReader reader) {
        Iterator<SheetRow> source = reader.rows().iterator();
        SheetHeadings headings = headings(source);
        List<Reason> missing = LeaveColumn.required().stream()
                .filter(column -> !headings.has(column.name()))
                .map(column -> Reason.of("organisation.refused.leaveColumn." + column.name(), headings.row()))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        Map<LeaveColumn, String> letters = new EnumMap<>(LeaveColumn.class);
        for (LeaveColumn column : LeaveColumn.values()) {
            if (headings.has(column.name())) {
                letters.put(column, headings.letter(column.name()));
            }
        }
        List<LeaveFileRow> rows = new ArrayList<>();
        while (source.hasNext()) {
            SheetRow row = source.next();
            List<String> cells = Arrays.stream(LeaveColumn.values())
                    .map(column -> cut(headings.cell(row, column.name())))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty) || isExample(row)) {
                continue;
            }
            if (rows.size() == MAX_ROWS) {
                throw new InvalidInputException("organisation.refused.leaveFileLong", MAX_ROWS);
            }
            rows.add(new LeaveFileRow(row.number(), cells, letters));
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException("organisation.refused.leaveFileEmpty");
        }
        return rows;
    }

    private static SheetHeadings headings(Iterator<SheetRow> source) {
        for (int i = 0; i < ROWS_BEFORE_HEADINGS && source.hasNext(); i++) {
            var found = SheetHeadings.find(source.next(), LeaveColumn.aliases());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InvalidInputException("organisation.refused.leaveHeadings");
    }

    private static boolean isExample(SheetRow row) {
        return row.cells().stream().map(SearchKey::of).anyMatch(cell -> EXAMPLE_MARKS.stream()
                .anyMatch(cell::startsWith));
    }

    private static String cut(String text) {
        return text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text;
    }
}

package vn.camtay.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.shared.text.Texts;

/**
 * A feature's file of rows: finds the row of headings, leaves out blank rows and the template's example; and writes the rows that
 * were refused, to be corrected and loaded again.
 */
public final class TableFile {
    private static final int ROWS_BEFORE_HEADINGS = 15;
    private static final List<String> EXAMPLE_MARKS = List.of("vi du (", "example (");

    private TableFile() {}

    /**
     * The rows below the headings.
     *
     * @param refusals start of the refusals' keys, which end in {@code Headings}, {@code Column.<COLUMN>}, {@code FileLong} and
     *     {@code FileEmpty}
     * @param maxRows  more are refused
     * @param maxCell  longer texts are cut
     * @throws InvalidInputException when there are no headings, required columns are missing, or there is no row
     */
    public static <C extends Enum<C> & TableColumn> List<TableRow<C>> read(
            SheetReader reader, Class<C> columns, String refusals, int maxRows, int maxCell) {
        Iterator<SheetRow> source = reader.rows().iterator();
        SheetHeadings headings = headings(source, columns, refusals);
        C[] all = columns.getEnumConstants();
        List<Reason> missing = Arrays.stream(all)
                .filter(column -> column.isRequired() && !headings.has(column.name()))
                .map(column -> Reason.of(refusals + "Column." + column.name(), headings.row()))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        Map<C, String> letters = new EnumMap<>(columns);
        Arrays.stream(all)
                .filter(column -> headings.has(column.name()))
                .forEach(column -> letters.put(column, headings.letter(column.name())));
        List<TableRow<C>> rows = new ArrayList<>();
        while (source.hasNext()) {
            SheetRow row = source.next();
            List<String> cells = Arrays.stream(all)
                    .map(column -> cut(headings.cell(row, column.name()), maxCell))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty) || isExample(row)) {
                continue;
            }
            if (rows.size() == maxRows) {
                throw new InvalidInputException(refusals + "FileLong", maxRows);
            }
            rows.add(new TableRow<>(row.number(), cells, letters));
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(refusals + "FileEmpty");
        }
        return rows;
    }

    /** The columns' names in the reader's language. */
    public static <C extends Enum<C> & TableColumn> List<String> headings(Class<C> columns, Texts texts) {
        return Arrays.stream(columns.getEnumConstants()).map(texts::name).toList();
    }

    /**
     * One refused row.
     *
     * @param cells as they stood in the file
     */
    public record Refused(int number, List<String> cells, List<CellReason> reasons) {}

    /** As they stood in the file, each with its row there and the reasons. */
    public static void writeRefused(SheetWriter table, Texts texts, List<String> headings, List<Refused> rows) {
        List<String> all = new ArrayList<>(headings);
        all.add(texts.say("sheet.column.row"));
        all.add(texts.say("sheet.column.reason"));
        table.heading(all);
        for (Refused refused : rows) {
            List<Object> row = new ArrayList<>(refused.cells());
            row.add(refused.number());
            row.add(CellReason.sentences(refused.reasons(), texts));
            table.row(row);
        }
    }

    private static <C extends Enum<C> & TableColumn> SheetHeadings headings(
            Iterator<SheetRow> source, Class<C> columns, String refusals) {
        for (int i = 0; i < ROWS_BEFORE_HEADINGS && source.hasNext(); i++) {
            var found = SheetHeadings.find(source.next(), TableColumn.aliases(columns));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InvalidInputException(refusals + "Headings");
    }

    private static boolean isExample(SheetRow row) {
        return row.cells().stream().map(SearchKey::of).anyMatch(cell -> EXAMPLE_MARKS.stream()
                .anyMatch(cell::startsWith));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}

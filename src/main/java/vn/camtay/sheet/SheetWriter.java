package vn.camtay.sheet;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a table to a stream, row by row: {@link #heading} once, then {@link #row} as often as needed, then {@link #close},
 * which ends the file and leaves the stream open. Text that a spreadsheet program would run as a formula is made harmless;
 * numbers stay numbers and dates dates.
 */
public abstract sealed class SheetWriter implements AutoCloseable permits XlsxWriter, CsvWriter {
    SheetWriter() {}

    /** @param name of the sheet, cut to what a workbook allows; CSV has none */
    public static SheetWriter to(OutputStream out, SheetFormat format, String name) {
        return format == SheetFormat.XLSX ? new XlsxWriter(out, name) : new CsvWriter(out);
    }

    /** The first row, which stays in sight while the others move. */
    public abstract void heading(List<String> texts);

    public final void heading(String... texts) {
        heading(Arrays.asList(texts));
    }

    /**
     * One row.
     *
     * @param values texts, numbers, booleans, {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime} in the office's
     *     zone; null for an empty cell
     */
    public abstract void row(List<?> values);

    public final void row(Object... values) {
        row(Arrays.asList(values));
    }

    /** What follows stands on another sheet of the workbook; in CSV, after a blank line. */
    public abstract void sheet(String name);

    @Override
    public abstract void close();
}

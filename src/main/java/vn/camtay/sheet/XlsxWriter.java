package vn.camtay.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook, written as it grows: at most {@value #KEPT} rows are in memory. */
final class XlsxWriter extends SheetWriter {
    private static final int KEPT = 200;
    private static final int MAX_NAME = 31;
    private static final int MAX_TEXT = 32_767;
    private static final int NARROW = 12;
    private static final int WIDE = 48;
    private static final String HEADING_FILL = "E8EEF4";

    private final Workbook workbook;
    private Worksheet sheet;
    private int next;

    XlsxWriter(OutputStream out, String name) {
        workbook = new Workbook(new Unclosed(out), "Camtay", "1.0");
        sheet = workbook.newWorksheet(legal(name));
    }

    @Override
    public void heading(List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            sheet.value(next, column, FormulaGuard.guard(text));
            sheet.width(column, Math.min(WIDE, Math.max(NARROW, text.length() + 4)));
        }
        sheet.range(next, 0, next, Math.max(0, texts.size() - 1))
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEADING_FILL)
                .set();
        next++;
        sheet.freezePane(0, next);
    }

    @Override
    public void row(List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        next++;
        if (next % KEPT == 0) {
            flush();
        }
    }

    @Override
    public void sheet(String name) {
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = workbook.newWorksheet(legal(name));
        next = 0;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int column, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format("dd/mm/yyyy").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(next, column, moment);
            sheet.style(next, column).format("dd/mm/yyyy hh:mm").set();
        } else if (value instanceof LocalTime time) {
            sheet.value(next, column, (double) time.toSecondOfDay() / 86_400);
            sheet.style(next, column).format("hh:mm").set();
        } else {
            String text = FormulaGuard.guard(value.toString());
            sheet.value(next, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String legal(String name) {
        String clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return clean.length() > MAX_NAME ? clean.substring(0, MAX_NAME) : clean.isEmpty() ? "1" : clean;
    }

    /** Closing the workbook ends the file; the stream is its owner's. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

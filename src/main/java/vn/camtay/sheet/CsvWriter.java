package vn.camtay.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Comma-separated text in UTF-8 with a byte order mark, which spreadsheet programs need to see the marks of the language. */
final class CsvWriter extends SheetWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Writer text;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(text);
    }

    @Override
    public void heading(List<String> texts) {
        row(texts);
    }

    @Override
    public void row(List<?> values) {
        csv.writeRecord(values.stream().map(CsvWriter::write).toList());
    }

    @Override
    public void sheet(String name) {
        csv.writeRecord("");
    }

    @Override
    public void close() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return FormulaGuard.guard(value.toString());
    }
}

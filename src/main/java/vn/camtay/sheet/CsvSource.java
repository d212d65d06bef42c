package vn.camtay.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import vn.camtay.shared.error.InvalidInputException;

/** Rows of a CSV file. The separator is the one of comma, semicolon and tab that occurs most in its first rows. */
final class CsvSource implements SheetReader.Source {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int SAMPLE = 64 * 1024;
    private static final int MAX_FIELD = 1024 * 1024;
    private static final String HINT = "sep=";

    private final CsvReader<CsvRecord> reader;
    private final boolean hinted;

    private CsvSource(CsvReader<CsvRecord> reader, boolean hinted) {
        this.reader = reader;
        this.hinted = hinted;
    }

    static CsvSource open(Path file) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        String sample;
        try (Reader text = encoding.reader(file)) {
            char[] start = new char[SAMPLE];
            int length = 0;
            for (int read = text.read(start); read > 0; read = text.read(start, length, SAMPLE - length)) {
                length += read;
            }
            sample = new String(start, 0, length);
        }
        boolean hinted = sample.startsWith(HINT) && sample.length() > HINT.length();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(hinted ? sample.charAt(HINT.length()) : separator(sample))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(new BufferedReader(encoding.reader(file)));
        return new CsvSource(reader, hinted);
    }

    /** Counted outside quotes; a file of one column is read with commas. */
    private static char separator(String sample) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == separator && !quoted) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    @Override
    public Iterator<SheetRow> rows() {
        Iterator<CsvRecord> records = reader.iterator();
        return new Iterator<>() {
            private int number;
            private SheetRow next = advance();

            private SheetRow advance() {
                try {
                    if (!records.hasNext()) {
                        return null;
                    }
                    CsvRecord record = records.next();
                    number++;
                    return number == 1 && hinted
                            ? new SheetRow(1, java.util.List.of())
                            : SheetReader.row(number, record.getFields());
                } catch (CsvParseException | UncheckedIOException broken) {
                    throw new InvalidInputException("sheet.refused.brokenCsv", number + 1);
                }
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public SheetRow next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                SheetRow row = next;
                next = advance();
                return row;
            }
        };
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

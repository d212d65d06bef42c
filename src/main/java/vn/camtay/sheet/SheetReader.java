package vn.camtay.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * An uploaded table, read row by row. What the file is, is told from its content, never from its name. The content lies in
 * a temporary file from opening to closing. The first visible sheet of a workbook is read; a merged cell counts for every
 * row it covers.
 */
public final class SheetReader implements AutoCloseable {
    /** Bytes of an upload. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Rows of a file, blank ones included. */
    public static final int MAX_ROWS = 200_000;

    /** Columns of a row. */
    public static final int MAX_COLUMNS = 256;

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Rows of one format, with what must be closed after them. */
    interface Source extends AutoCloseable {
        Iterator<SheetRow> rows();

        @Override
        void close();
    }

    private final Path file;
    private final SheetFormat format;
    private final Source source;

    private SheetReader(Path file, SheetFormat format, Source source) {
        this.file = file;
        this.format = format;
        this.source = source;
    }

    /**
     * Takes the content and closes it.
     *
     * @throws InvalidInputException when it is empty, larger than {@link #MAX_BYTES}, no table, broken or dangerous
     */
    public static SheetReader open(InputStream content) {
        Path file = null;
        try (content) {
            file = Files.createTempFile("sheet", ".upload");
            copy(content, file);
            SheetFormat format = format(file);
            Source source = format == SheetFormat.XLSX ? XlsxSource.open(file) : CsvSource.open(file);
            return new SheetReader(file, format, source);
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refusal) {
            delete(file);
            throw refusal;
        }
    }

    public SheetFormat format() {
        return format;
    }

    /**
     * The rows in order, blank ones left out; to be taken once.
     *
     * @throws InvalidInputException while they are taken, when the file turns out to be broken or too long
     */
    public Stream<SheetRow> rows() {
        Iterable<SheetRow> rows = source::rows;
        return StreamSupport.stream(rows.spliterator(), false)
                .peek(SheetReader::checkPlace)
                .filter(row -> !row.isBlank());
    }

    @Override
    public void close() {
        source.close();
        delete(file);
    }

    private static void checkPlace(SheetRow row) {
        if (row.number() > MAX_ROWS && !row.isBlank()) {
            throw new InvalidInputException("sheet.refused.tooManyRows", MAX_ROWS);
        }
        if (row.cells().size() > MAX_COLUMNS) {
            throw new InvalidInputException("sheet.refused.tooManyColumns", row.number(), MAX_COLUMNS);
        }
    }

    private static void copy(InputStream content, Path file) throws IOException {
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > MAX_BYTES) {
                    throw new InvalidInputException("sheet.refused.tooBig", MAX_BYTES / MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (total == 0) {
            throw new InvalidInputException("sheet.refused.empty");
        }
    }

    private static SheetFormat format(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (startsWith(start, ZIP) && start.length > 3 && start[2] < 8) {
            return SheetFormat.XLSX;
        }
        if (startsWith(start, OLE2)) {
            throw new InvalidInputException("sheet.refused.oldOrLocked");
        }
        return SheetFormat.CSV;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Clean cells of a row, the empty ones at the end cut off; an apostrophe that guards a formula is taken away. */
    static SheetRow row(int number, List<String> texts) {
        int size = texts.size();
        List<String> cells = texts.stream().map(SheetReader::clean).toList();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return new SheetRow(number, cells.subList(0, size));
    }

    private static String clean(String text) {
        return text == null || text.isEmpty() ? "" : Nfc.clean(FormulaGuard.release(text));
    }

    private static void delete(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // the temporary folder is emptied at start; the rows were read all the same
                System.getLogger(SheetReader.class.getName())
                        .log(System.Logger.Level.WARNING, "a temporary file stays: " + file, e);
            }
        }
    }
}

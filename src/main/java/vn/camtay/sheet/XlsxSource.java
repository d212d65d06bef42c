package vn.camtay.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Rows of the first visible sheet of a workbook. Numbers come without a needless ".0", dates as dd/MM/yyyy, formulas as the
 * value they had when the file was saved.
 */
final class XlsxSource implements SheetReader.Source {
    /** Digits that a spreadsheet program itself keeps. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MAX_MERGED = 100_000;

    /** A merged cell: rows from 1, its first column from 0. */
    private record Merged(int firstRow, int lastRow, int column) {}

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Map<Integer, List<Merged>> mergedByRow;

    private XlsxSource(ReadableWorkbook workbook, Stream<Row> stream, List<Merged> merged) {
        this.workbook = workbook;
        this.stream = stream;
        this.mergedByRow = new TreeMap<>();
        for (Merged cell : merged) {
            mergedByRow
                    .computeIfAbsent(cell.firstRow(), row -> new ArrayList<>())
                    .add(cell);
        }
    }

    static XlsxSource open(Path file) throws IOException {
        ZipGuard.check(file);
        ReadableWorkbook workbook = null;
        try {
            List<Merged> merged = merged(file);
            workbook = workbook(file);
            Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("sheet.refused.empty"));
            return new XlsxSource(workbook, sheet.openStream(), merged);
        } catch (InvalidInputException refusal) {
            close(workbook);
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            close(workbook);
            throw new InvalidInputException("sheet.refused.broken");
        }
    }

    /** With the formats of cells, which tell dates; a file without styles has none. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(file.toFile());
        }
    }

    @Override
    public Iterator<SheetRow> rows() {
        Iterator<Row> rows = stream.iterator();
        return new Iterator<>() {
            private final List<Merged> open = new ArrayList<>();
            private final Map<Integer, String> values = new TreeMap<>();
            private SheetRow next = advance();

            private SheetRow advance() {
                try {
                    return rows.hasNext() ? read(rows.next()) : null;
                } catch (InvalidInputException refusal) {
                    throw refusal;
                } catch (RuntimeException broken) {
                    throw new InvalidInputException("sheet.refused.broken");
                }
            }

            private SheetRow read(Row row) {
                int number = row.getRowNum();
                int width = row.getCellCount();
                if (width > SheetReader.MAX_COLUMNS) {
                    width = lastFilled(row) + 1;
                }
                List<String> texts = new ArrayList<>(width);
                for (int column = 0; column < width; column++) {
                    texts.add(row.getOptionalCell(column)
                            .map(cell -> text(cell, workbook.isDate1904()))
                            .orElse(""));
                }
                spread(number, texts);
                return SheetReader.row(number, texts);
            }

            /** Gives the rows that a merged cell covers the value of its first row, in its first column. */
            private void spread(int number, List<String> texts) {
                open.removeIf(cell -> cell.lastRow() < number);
                for (Merged cell : open) {
                    while (texts.size() <= cell.column()) {
                        texts.add("");
                    }
                    texts.set(cell.column(), values.getOrDefault(cell.column(), ""));
                }
                for (Merged cell : mergedByRow.getOrDefault(number, List.of())) {
                    if (cell.column() < texts.size()) {
                        values.put(cell.column(), texts.get(cell.column()));
                        open.add(cell);
                    }
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
        stream.close();
        close(workbook);
    }

    private static void close(ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int lastFilled(Row row) {
        int last = -1;
        for (Cell cell : row) {
            if (cell != null
                    && cell.getRawValue() != null
                    && !cell.getRawValue().isBlank()) {
                last = cell.getColumnIndex();
            }
        }
        if (last >= SheetReader.MAX_COLUMNS) {
            throw new InvalidInputException("sheet.refused.tooManyColumns", row.getRowNum(), SheetReader.MAX_COLUMNS);
        }
        return last;
    }

    private static String text(Cell cell, boolean since1904) {
        if (cell.getValue() instanceof BigDecimal number) {
            return SheetDates.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? SheetDates.write(number, since1904)
                    : plain(number);
        }
        return cell.getValue() == null ? "" : cell.getValue().toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Merged cells stand after the rows in the file, so they are gathered beforehand. */
    private static List<Merged> merged(Path file) throws IOException, XMLStreamException {
        List<Merged> merged = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = firstSheet(zip);
            if (sheet == null) {
                return merged;
            }
            try (InputStream in = zip.getInputStream(sheet)) {
                XMLStreamReader xml = ZipGuard.reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("mergeCell")) {
                        if (merged.size() >= MAX_MERGED) {
                            throw new InvalidInputException("sheet.refused.zipBomb");
                        }
                        add(merged, xml.getAttributeValue(null, "ref"));
                    }
                }
            }
        }
        return merged;
    }

    private static void add(List<Merged> merged, String reference) {
        String[] ends = reference.replace("$", "").split(":");
        int first = Integer.parseInt(ends[0].replaceAll("\\D", ""));
        int last = Integer.parseInt(ends[ends.length - 1].replaceAll("\\D", ""));
        if (last > first) {
            int column = 0;
            for (char letter : ends[0].replaceAll("\\d", "").toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            if (column <= SheetReader.MAX_COLUMNS) {
                merged.add(new Merged(first, last, column - 1));
            }
        }
    }

    private static ZipEntry firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        String id = find(zip, "xl/workbook.xml", "sheet", null);
        String target = id == null ? null : find(zip, "xl/_rels/workbook.xml.rels", "Relationship", id);
        if (target == null) {
            return null;
        }
        return zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    /** Without an id: relation of the first visible sheet; with one: where that relation leads. Null when there is none. */
    private static String find(ZipFile zip, String part, String element, String id)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = ZipGuard.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals(element)) {
                    continue;
                }
                if (id != null && id.equals(xml.getAttributeValue(null, "Id"))) {
                    return xml.getAttributeValue(null, "Target");
                }
                String state = xml.getAttributeValue(null, "state");
                if (id == null && (state == null || state.equals("visible"))) {
                    return relation(xml);
                }
            }
            return null;
        }
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}

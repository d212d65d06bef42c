package vn.camtay.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;

class SheetReaderTest {
    private static final String TEXT = "Họ và tên,Đơn vị\nNguyễn Thị Hường,Phường Hải Dương\nĐặng Văn Ữ,Tứ Minh\n";
    private static final List<List<String>> CELLS = List.of(
            List.of("Họ và tên", "Đơn vị"),
            List.of("Nguyễn Thị Hường", "Phường Hải Dương"),
            List.of("Đặng Văn Ữ", "Tứ Minh"));

    @Nested
    class Text {
        @Test
        void isReadAsUtf8() {
            assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(CELLS);
        }

        @Test
        void isReadAsUtf8WithAByteOrderMark() {
            assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(CELLS);
        }

        @Test
        void isReadAsUtf16WithAndWithoutAByteOrderMark() {
            assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                    .isEqualTo(CELLS);
            assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                    .isEqualTo(CELLS);
            assertThat(read(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(CELLS);
        }

        @Test
        void isReadAsWindows1258WhereTonesStandApart() {
            byte[] bytes = windows1258(TEXT);

            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("?");
            assertThat(read(bytes)).isEqualTo(CELLS);
        }

        @Test
        void isComposedAndItsCrossedDMadeOne() {
            String decomposed = Normalizer.normalize("Lê Thị Thuỷ,Ðỗ  Văn\u00A0Ân ", Normalizer.Form.NFD);

            assertThat(read(decomposed.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(List.of("Lê Thị Thuỷ", "Đỗ Văn Ân"));
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void isSplitAtTheSeparatorThatOccursMost(String separator) {
            String text = "mã;a,tên\tb\n".replaceAll("[;,\t]", separator) + "\"P01;P02,P03\tP04\"" + separator + "x"
                    + separator + "y" + separator + "\n";

            assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(List.of("mã", "a", "tên", "b"), List.of("P01;P02,P03 P04", "x", "y"));
        }

        @Test
        void mayNameItsSeparatorInTheFirstRow() {
            List<SheetRow> rows = rows("sep=;\na,b,c;d\n".getBytes(StandardCharsets.UTF_8));

            assertThat(rows).containsExactly(new SheetRow(2, List.of("a,b,c", "d")));
        }

        @Test
        void keepsItsRowNumbersOverBlankRowsAndLineBreaksInCells() {
            List<SheetRow> rows = rows("a,b\r\n\r\n\"x\r\ny\",2\r\n,\r\nz,3".getBytes(StandardCharsets.UTF_8));

            assertThat(rows)
                    .containsExactly(
                            new SheetRow(1, List.of("a", "b")),
                            new SheetRow(3, List.of("x y", "2")),
                            new SheetRow(5, List.of("z", "3")));
        }

        @Test
        void withAQuoteThatNeverClosesIsRefusedWithItsRow() {
            assertThatRefused(() -> read("a,b\n1,2\n\"3,4\n5,6\n".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("sheet.refused.brokenCsv[3]");
        }
    }

    @Nested
    class AWorkbook {
        @Test
        void isReadWithNumbersDatesAndTruthsAsText() {
            byte[] file = workbook(sheet -> {
                sheet.value(0, 0, 10525);
                sheet.value(0, 1, 912345678L);
                sheet.value(0, 2, 0.1 + 0.2);
                sheet.value(0, 3, LocalDate.of(2026, 11, 24));
                sheet.style(0, 3).format("dd/mm/yyyy").set();
                sheet.value(0, 4, LocalDate.of(2026, 11, 24).atTime(13, 30));
                sheet.style(0, 4).format("yyyy-mm-dd hh:mm").set();
                sheet.value(0, 5, 1234.5);
                sheet.style(0, 5).format("#,##0.0 \"ngày\"").set();
                sheet.value(0, 6, 1e15);
                sheet.value(0, 7, Boolean.TRUE);
                sheet.value(0, 8, "00123");
            });

            assertThat(read(file))
                    .containsExactly(List.of(
                            "10525",
                            "912345678",
                            "0.3",
                            "24/11/2026",
                            "24/11/2026 13:30",
                            "1234.5",
                            "1000000000000000",
                            "true",
                            "00123"));
        }

        @Test
        void givesAMergedCellToEveryRowItCovers() {
            byte[] file = workbook(sheet -> {
                sheet.value(0, 0, "Danh sách");
                sheet.range(0, 0, 0, 2).merge();
                sheet.value(1, 0, "10525");
                sheet.value(1, 1, "An");
                sheet.range(1, 0, 3, 0).merge();
                sheet.value(2, 1, "Bình");
                sheet.value(3, 1, "Cúc");
                sheet.value(4, 0, "10532");
                sheet.value(4, 1, "Dũng");
            });

            assertThat(read(file))
                    .containsExactly(
                            List.of("Danh sách"),
                            List.of("10525", "An"),
                            List.of("10525", "Bình"),
                            List.of("10525", "Cúc"),
                            List.of("10532", "Dũng"));
        }

        @Test
        void isReadWhateverItsNameAndKeepsItsRowNumbers() {
            byte[] file = workbook(sheet -> {
                sheet.value(2, 0, "a");
                sheet.value(9, 1, "b");
            });

            assertThat(rows(file)).containsExactly(new SheetRow(3, List.of("a")), new SheetRow(10, List.of("", "b")));
        }

        @Test
        void givesTheLastValueOfAFormula() {
            byte[] file = parts(Map.of(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + "<row r=\"1\"><c r=\"A1\"><f>1+2</f><v>3</v></c>"
                            + "<c r=\"B1\" t=\"str\"><f>\"a\"</f><v>chữ</v></c></row></sheetData></worksheet>"));

            assertThat(read(file)).containsExactly(List.of("3", "chữ"));
        }
    }

    @Nested
    class ADangerousFile {
        @Test
        void thatUnpacksToFarMoreThanItsSizeIsRefused() {
            byte[] bomb = zip(zip -> {
                put(zip, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
                put(zip, "xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]);
            });

            assertThat(bomb.length).isLessThan(200_000);
            assertThatRefused(() -> read(bomb)).isEqualTo("sheet.refused.zipBomb[]");
        }

        @Test
        void thatHoldsThousandsOfPartsIsRefused() {
            byte[] bomb = zip(zip -> {
                put(zip, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 2_000; i++) {
                    put(zip, "xl/media/" + i, new byte[1]);
                }
            });

            assertThatRefused(() -> read(bomb)).isEqualTo("sheet.refused.zipBomb[]");
        }

        @Test
        void thatNamesAFileOfTheServerIsRefused() {
            byte[] file = parts(Map.of(
                    "xl/sharedStrings.xml",
                    "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                            + "<sst><si><t>&secret;</t></si></sst>"));

            assertThatRefused(() -> read(file)).isEqualTo("sheet.refused.documentType[]");
        }

        @Test
        void thatGrowsByEntitiesIsRefused() {
            byte[] file = parts(
                    Map.of(
                            "xl/worksheets/sheet1.xml",
                            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"));

            assertThatRefused(() -> read(file)).isEqualTo("sheet.refused.documentType[]");
        }

        @Test
        void thatIsLargerThanTheLimitIsRefusedAndOneAtTheLimitIsNot() {
            byte[] line = "abcdefghi,1234567890123456789012345678901234567890123456789012\n"
                    .getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream full = new ByteArrayOutputStream();
            while (full.size() + line.length <= SheetReader.MAX_BYTES) {
                full.writeBytes(line);
            }
            byte[] rest = "x".repeat(SheetReader.MAX_BYTES - full.size()).getBytes(StandardCharsets.US_ASCII);
            full.writeBytes(rest);

            try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(full.toByteArray()))) {
                assertThat(reader.format()).isEqualTo(SheetFormat.CSV);
            }
            full.write('x');
            assertThatRefused(() -> read(full.toByteArray())).isEqualTo("sheet.refused.tooBig[20]");
        }

        @Test
        void withTooManyColumnsIsRefusedWithItsRow() {
            String text = "a\n" + "x,".repeat(SheetReader.MAX_COLUMNS) + "x\n";

            assertThatRefused(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("sheet.refused.tooManyColumns[2, 256]");
        }

        @Test
        void withTooManyRowsIsRefused() {
            String text = "x\n".repeat(SheetReader.MAX_ROWS + 1);

            assertThatRefused(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("sheet.refused.tooManyRows[200000]");
        }
    }

    @Nested
    class AFileThatIsNoTable {
        @Test
        void isRefusedWhenItIsEmpty() {
            assertThatRefused(() -> read(new byte[0])).isEqualTo("sheet.refused.empty[]");
        }

        @Test
        void isRefusedWhenItIsAnOldWorkbookOrLocked() {
            byte[] old = new byte[600];
            old[0] = (byte) 0xD0;
            old[1] = (byte) 0xCF;
            old[2] = 0x11;
            old[3] = (byte) 0xE0;

            assertThatRefused(() -> read(old)).isEqualTo("sheet.refused.oldOrLocked[]");
        }

        @Test
        void isRefusedWhenItIsAnotherKindOfArchive() {
            byte[] letter = zip(zip -> put(zip, "word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)));

            assertThatRefused(() -> read(letter)).isEqualTo("sheet.refused.notATable[]");
        }

        @Test
        void isRefusedWhenItIsAPicture() {
            byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

            assertThatRefused(() -> read(picture)).isEqualTo("sheet.refused.notATable[]");
        }

        @Test
        void isRefusedWhenTheWorkbookIsCutShort() {
            byte[] whole = workbook(sheet -> sheet.value(0, 0, "a"));
            byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

            assertThatRefused(() -> read(half)).isEqualTo("sheet.refused.broken[]");
        }

        @Test
        void isRefusedWhenTheEndOfTheWorkbookPromisesMoreThanThereIs() {
            byte[] file = workbook(sheet -> sheet.value(0, 0, "a"));
            file[file.length - 2] = 16; // length of a remark that is not there

            assertThatRefused(() -> read(file)).isEqualTo("sheet.refused.broken[]");
        }

        @Test
        void isRefusedWhenTheSheetBreaksOffInTheMiddle() {
            byte[] file = parts(
                    Map.of(
                            "xl/worksheets/sheet1.xml",
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c"));

            assertThatRefused(() -> read(file)).isEqualTo("sheet.refused.broken[]");
        }
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertThatRefused(ThrowingCallable reading) {
        return assertThat(refusal(reading));
    }

    private static String refusal(ThrowingCallable reading) {
        var caught = org.assertj.core.api.Assertions.catchThrowable(reading);
        assertThat(caught).asInstanceOf(type(InvalidInputException.class)).isNotNull();
        var reason = ((InvalidInputException) caught).reasons().get(0);
        return reason.key() + reason.arguments();
    }

    private static List<List<String>> read(byte[] content) {
        return rows(content).stream().map(SheetRow::cells).toList();
    }

    private static List<SheetRow> rows(byte[] content) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(content))) {
            return reader.rows().toList();
        }
    }

    /** Base letters with their tones behind them, as that code page has them. */
    private static byte[] windows1258(String text) {
        StringBuilder split = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String whole = Character.toString(letter);
            String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String base = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            split.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        });
        return split.toString().getBytes(Charset.forName("windows-1258"));
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Tờ 1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of one sheet by hand, with some parts replaced. */
    private static byte[] parts(Map<String, String> own) {
        Map<String, String> parts = new java.util.LinkedHashMap<>(
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.sheet.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"));
        parts.putAll(own);
        return zip(zip -> parts.forEach((name, text) -> put(zip, name, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] zip(Consumer<ZipOutputStream> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            content.accept(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatCannotBeReadFromTheNetworkIsNotCalledBroken() {
        var cut = new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> SheetReader.open(cut)).isInstanceOf(UncheckedIOException.class);
    }
}

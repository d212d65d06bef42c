package vn.camtay.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadBack(SheetFormat format) {
        byte[] file = write(format, writer -> {
            writer.heading("Họ và tên", "Số buổi", "Ngày", "Giờ");
            writer.row("Nguyễn Thị Hường", 12, LocalDate.of(2026, 11, 24), LocalTime.of(7, 30));
            writer.row(Arrays.asList("Đặng \"Ữ\", Ân; x", new BigDecimal("1.50"), null, null));
        });

        assertThat(read(file).get(0)).containsExactly("Họ và tên", "Số buổi", "Ngày", "Giờ");
        assertThat(read(file).get(1)).containsExactly("Nguyễn Thị Hường", "12", "24/11/2026", "07:30");
        assertThat(read(file).get(2).get(0)).isEqualTo("Đặng \"Ữ\", Ân; x");
        assertThat(new BigDecimal(read(file).get(2).get(1))).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+84912345678", "-3", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")"})
    void textThatWouldRunAsAFormulaIsMadeHarmless(String text) throws IOException {
        byte[] csv = write(SheetFormat.CSV, writer -> writer.row(text));
        byte[] xlsx = write(SheetFormat.XLSX, writer -> writer.row(text));

        assertThat(new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\"", ""))
                .startsWith("'");
        Row row = first(xlsx);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getText()).startsWith("'");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void harmlessTextMadeSoIsReadBackAsItWas(SheetFormat format) {
        byte[] file = write(format, writer -> writer.row("+84912345678", "'trích'", "a=b", "5-6"));

        assertThat(read(file)).containsExactly(List.of("+84912345678", "'trích'", "a=b", "5-6"));
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        byte[] xlsx = write(SheetFormat.XLSX, writer -> writer.row(-3));
        byte[] csv = write(SheetFormat.CSV, writer -> writer.row(-3));

        assertThat(first(xlsx).getCell(0).getType()).isEqualTo(CellType.NUMBER);
        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\uFEFF-3\r\n");
    }

    @Test
    void theHeadingOfAWorkbookIsFrozen() throws IOException {
        byte[] file = write(SheetFormat.XLSX, writer -> writer.heading("a", "b"));

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"");
    }

    @Test
    void tenThousandRowsComeBackAll() {
        byte[] file = write(SheetFormat.XLSX, writer -> {
            writer.heading("n", "tên");
            for (int i = 0; i < 10_000; i++) {
                writer.row(i, "Nguyễn Văn " + i);
            }
        });

        List<List<String>> rows = read(file);
        assertThat(rows).hasSize(10_001);
        assertThat(rows.get(10_000)).containsExactly("9999", "Nguyễn Văn 9999");
    }

    @Test
    void theStreamIsLeftOpen() {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        try (SheetWriter writer = SheetWriter.to(out, SheetFormat.XLSX, "Tờ [1]: rất dài, dài hơn ba mươi mốt chữ")) {
            writer.row("a");
            writer.sheet("Tờ 2");
            writer.row("b");
        }

        assertThat(out.closed).isFalse();
        assertThat(read(out.toByteArray())).containsExactly(List.of("a"));
    }

    private static byte[] write(SheetFormat format, Consumer<SheetWriter> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, format, "Cán bộ")) {
            table.accept(writer);
        }
        return out.toByteArray();
    }

    private static List<List<String>> read(byte[] content) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(content))) {
            return reader.rows().map(SheetRow::cells).toList();
        }
    }

    private static Row first(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read().get(0);
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(path, file);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(path);
        }
    }
}

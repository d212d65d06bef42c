package vn.camtay.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.DomainException;

/**
 * Damaged tables: good files of every kind with bytes changed, cut, doubled and mixed, in the archive and in the XML within.
 * A reader answers with rows or with a refusal of ours, soon, and within its bounds. What fails is shown as hexadecimal digits
 * with the seed that makes it again.
 */
class ReadersFuzzIT {
    private static final long SEED = 20261125;
    private static final int SHORT = 1_500;
    private static final int LONG = 20_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TEXT = "Họ và tên,Đơn vị,Ngày sinh\n\"Nguyễn Thị Hường\",Phường Hải Dương,01/02/1990\n"
            + "Đặng Văn Ữ;Tứ Minh;1990-02-01\nTrần\tThị\tỐc\n";
    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\uFEFF",
            "\u0000",
            "<",
            ">",
            "&#0;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "r=\"XFD1048576\"",
            "r=\"A0\"",
            "t=\"s\"",
            "<v>-1</v>",
            "<v>99999999999</v>",
            "<v>1e308</v>",
            "ref=\"A1:XFD1048576\"",
            "<mergeCell ref=\"A1:ZZZ9\"/>",
            "29/02/2023",
            "0",
            "99999");

    @Test
    void damagedTablesAreReadOrRefused() {
        damage(SEED, SHORT);
    }

    @Tag("fuzz")
    @RepeatedTest(20)
    void soAreVeryManyOfThem(RepetitionInfo repetition) {
        damage(SEED + repetition.getCurrentRepetition(), LONG);
    }

    @Test
    void anyTextIsADateOrNone() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append("0123456789/.-: TZ٣\u00a0".charAt(random.nextInt(19)));
            }
            SheetDates.read(text.toString())
                    .ifPresent(day -> assertThat(day).isBetween(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)));
        }
    }

    private static void damage(long seed, int tries) {
        Random random = new Random(seed);
        List<byte[]> good = good();
        int read = 0;
        for (int i = 0; i < tries; i++) {
            byte[] content = damaged(good.get(random.nextInt(good.size())), random);
            try {
                read += assertTimeoutPreemptively(SOON, () -> rows(content)) > 0 ? 1 : 0;
            } catch (DomainException refused) {
                assertThat(refused.reasons()).isNotEmpty();
            } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError wrong) {
                fail("seed " + seed + ", try " + i + ": " + HexFormat.of().formatHex(content), wrong);
            }
        }
        assertThat(read).as("files still readable").isPositive();
    }

    private static int rows(byte[] content) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(content))) {
            return (int) reader.rows().count();
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        if (good[0] == 'P' && random.nextInt(4) > 0) {
            return inArchive(good, random);
        }
        return changed(good, random, 1 + random.nextInt(6));
    }

    private static byte[] changed(byte[] good, Random random, int times) {
        byte[] content = good;
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(content.length + 1);
            int to = Math.min(content.length, at + random.nextInt(40));
            content = switch (random.nextInt(5)) {
                case 0 -> flipped(content, Math.min(at, content.length - 1), random);
                case 1 -> joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, to, content.length));
                case 2 -> joined(Arrays.copyOf(content, to), Arrays.copyOfRange(content, at, content.length));
                case 3 ->
                    joined(
                            Arrays.copyOf(content, at),
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(content, at, content.length));
                default ->
                    random.nextInt(20) == 0
                            ? Arrays.copyOf(content, at)
                            : flipped(content, Math.min(at, content.length - 1), random);
            };
            if (content.length == 0) {
                return content;
            }
        }
        return content;
    }

    private static byte[] flipped(byte[] content, int at, Random random) {
        byte[] copy = content.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The archive stays whole; one of its files does not. */
    private static byte[] inArchive(byte[] workbook, Random random) {
        try {
            List<String> names = new ArrayList<>();
            List<byte[]> files = new ArrayList<>();
            Path whole = Files.write(Files.createTempFile("fuzz", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(whole.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    names.add(entry.getName());
                    files.add(zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(whole);
            }
            int hit = random.nextInt(files.size());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < files.size(); i++) {
                    zip.putNextEntry(new ZipEntry(names.get(i)));
                    zip.write(i == hit ? changed(files.get(i), random, 1 + random.nextInt(4)) : files.get(i));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> good() {
        return List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16LE),
                Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(Charset.forName("windows-1258")),
                workbook(),
                workbook());
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Fuzz", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cán bộ");
            for (int row = 0; row < 6; row++) {
                sheet.value(row, 0, "Nguyễn Thị Hường " + row);
                sheet.value(row, 1, row * 1.5);
                sheet.value(row, 2, LocalDate.of(1990, 2, 1));
                sheet.style(row, 2).format("dd/mm/yyyy").set();
                sheet.formula(row, 3, "A1");
            }
            sheet.range(2, 0, 4, 0).merge();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}

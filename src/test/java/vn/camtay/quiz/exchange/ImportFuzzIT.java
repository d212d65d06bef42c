package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.camtay.shared.error.DomainException;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/**
 * Damaged files of questions: good ones of every format with bytes changed, cut, doubled and mixed with what formats mean, in the file
 * and in the parts of an archive. A reader answers with questions or with a refusal of ours, soon. What fails is shown as
 * hexadecimal digits with the seed that makes it again.
 */
class ImportFuzzIT {
    private static final long SEED = 20261126;
    private static final int SHORT = 250;
    private static final int LONG = 2_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "=",
            "~",
            "#",
            "####",
            "->",
            "::",
            "\\",
            "%",
            "%50%",
            "//",
            "\n\n",
            "$CATEGORY:",
            "[html]",
            "..",
            ":",
            "ANSWER: A",
            "A) ",
            "<",
            ">",
            "</",
            "/>",
            "&#0;",
            "&x;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "<text>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "type=\"cloze\"",
            "{1:SA:=a}",
            "{2:NM:=1:0}",
            "fraction=\"1e999999999\"",
            "1e999999999",
            "-1",
            "NaN",
            "<responseDeclaration/>",
            "<simpleChoice/>",
            "identifier=\"\"",
            "maxChoices=\"x\"",
            "<mapping/>",
            "[[1]]",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "Đ");

    private static final List<List<String>> ROWS = List.of(
            List.of("Khổ giấy?", "Một lựa chọn", "B", "A3", "A4", "1"),
            List.of("Giấy tờ?", "", "A, B", "a", "b", "2,5"),
            List.of("Hạn?", "", "14..16", "", "", "1"),
            List.of("Hạn?", "Số", "15 ± 1", "", "", "1"),
            List.of("Đúng?", "", "Đúng", "", "", ""),
            List.of("Ghép", "Ghép đôi", "", "a -> b", "c -> d", ""),
            List.of("Hạn [[1]]", "", "", "15 | mười lăm", "", ""));

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreReadOrRefused(QuestionFormat format) {
        damage(format, SEED, SHORT);
    }

    @Tag("fuzz")
    @RepeatedTest(12)
    void soAreVeryManyOfThem(RepetitionInfo repetition) {
        for (QuestionFormat format : QuestionFormat.values()) {
            damage(format, SEED + repetition.getCurrentRepetition(), LONG);
        }
    }

    private static void damage(QuestionFormat format, long seed, int tries) {
        Random random = new Random(seed);
        List<byte[]> good =
                IntStream.range(0, 6).mapToObj(i -> good(format, random)).toList();
        int read = 0;
        for (int i = 0; i < tries; i++) {
            byte[] content = format == QuestionFormat.TEMPLATE
                    ? table(random)
                    : damaged(good.get(random.nextInt(good.size())), random);
            try {
                read += assertTimeoutPreemptively(SOON, () -> questions(content));
            } catch (DomainException refused) {
                assertThat(refused.reasons()).isNotEmpty();
            } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError wrong) {
                fail("seed " + seed + ", try " + i + ": " + HexFormat.of().formatHex(content), wrong);
            }
        }
        assertThat(read).as("questions still read").isPositive();
    }

    private static int questions(byte[] content) {
        return (int) QuestionFiles.read(new ByteArrayInputStream(content)).items().stream()
                .filter(ImportedItem.Read.class::isInstance)
                .count();
    }

    private static byte[] good(QuestionFormat format, Random random) {
        List<NamedQuestion> all = new ArrayList<>(Files.EXAMPLES);
        Collections.shuffle(all, random);
        List<NamedQuestion> questions = all.subList(0, 4);
        return switch (format) {
            case GIFT -> QuestionFiles.gift(questions).content();
            case AIKEN ->
                "Ai ký?\nA) Chủ tịch\nB) Văn thư\nANSWER: A\n\nĐúng?\nA. có\nB. không\nANSWER: B\n"
                        .getBytes(StandardCharsets.UTF_8);
            case MOODLE_XML -> QuestionFiles.moodleXml(questions, Map.of()).content();
            case QTI -> QuestionFiles.qti(questions, Map.of()).content();
            case TEMPLATE -> table(random);
        };
    }

    /** A whole workbook; what its cells say is damaged. */
    private static byte[] table(Random random) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "x")) {
            table.heading("Câu hỏi", "Loại", "Đáp án", "Phương án A", "Phương án B", "Điểm");
            for (List<String> row : ROWS) {
                int hit = random.nextInt(row.size() * 2);
                table.row(IntStream.range(0, row.size())
                        .mapToObj(i -> i == hit ? changed(row.get(i), random) : row.get(i))
                        .toList());
            }
        }
        return content.toByteArray();
    }

    private static String changed(String text, Random random) {
        byte[] bytes = text.isEmpty() ? " ".getBytes(StandardCharsets.UTF_8) : text.getBytes(StandardCharsets.UTF_8);
        return new String(changed(bytes, random, 1 + random.nextInt(3)), StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] good, Random random) {
        return good[0] == 'P' && good[1] == 'K' && random.nextInt(5) > 0
                ? inArchive(good, random)
                : changed(good, random, 1 + random.nextInt(5));
    }

    private static byte[] changed(byte[] good, Random random, int times) {
        byte[] content = good;
        for (int i = 0; i < times && content.length > 0; i++) {
            int at = random.nextInt(content.length);
            int to = Math.min(content.length, at + random.nextInt(40));
            content = switch (random.nextInt(6)) {
                case 0 -> flipped(content, at, random);
                case 1 -> joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, to, content.length));
                case 2 -> joined(Arrays.copyOf(content, to), Arrays.copyOfRange(content, at, content.length));
                case 3 -> random.nextInt(10) == 0 ? Arrays.copyOf(content, at) : flipped(content, at, random);
                default ->
                    joined(
                            Arrays.copyOf(content, at),
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(content, at, content.length));
            };
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

    /** The archive stays whole; one of its parts does not. */
    private static byte[] inArchive(byte[] archive, Random random) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    parts.put(part.getName(), zip.readAllBytes());
                }
            }
            int hit = random.nextInt(parts.size());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                int number = 0;
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(
                            number++ == hit
                                    ? changed(part.getValue(), random, 1 + random.nextInt(4))
                                    : part.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camtay.quiz.AnswerWords;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.Target;

/**
 * Every file of questions in a folder beside what reading it must come to, one row a file in the test report and together in
 * {@code target/import-table.md}. The folder is our own ({@code files/}, with {@code files/expected.tsv}); the system property
 * {@code camtay.fixtures} names another, whose files are those of {@code published.tsv}: samples published with other programs, which
 * we do not pass on. A GIFT file with its author's reading beside it (JSON) must agree with that as well.
 *
 * <p>An outcome is the format, then each question by its type and, in our own files, its right answer, or, after a minus, why it was not read, with what its author should
 * check in brackets; or why the file as a whole is refused.
 */
class ImportTableTest {
    private static final String OUTER = System.getProperty("camtay.fixtures", "");

    private static final AnswerWords WORDS = new AnswerWords(Texts.in("en"));

    private static Path folder() throws URISyntaxException {
        return OUTER.isEmpty()
                ? Path.of(ImportTableTest.class.getResource("files/gift").toURI())
                        .getParent()
                : Path.of(OUTER);
    }

    /** Path within the folder to outcome. */
    private static Map<String, String> expected() throws IOException {
        String table = OUTER.isEmpty() ? "files/expected.tsv" : "published.tsv";
        try (InputStream in = ImportTableTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, TreeMap::new));
        }
    }

    static Stream<List<String>> rows() throws IOException {
        return expected().entrySet().stream().map(row -> List.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aFileComesToWhatItsRowSays(List<String> row) throws Exception {
        assertThat(outcome(folder().resolve(row.get(0)))).as(row.get(0)).isEqualTo(row.get(1));
    }

    @Test
    void everyFileHasItsRow(TestReporter reporter) throws Exception {
        Map<String, String> expected = expected();
        Path folder = folder();
        StringBuilder table = new StringBuilder("| file | outcome | as expected |\n| --- | --- | --- |\n");
        for (Map.Entry<String, String> row : expected.entrySet()) {
            String outcome = outcome(folder.resolve(row.getKey()));
            table.append("| ")
                    .append(row.getKey())
                    .append(" | ")
                    .append(outcome)
                    .append(outcome.equals(row.getValue()) ? " | yes |\n" : " | NO |\n");
        }
        Path written = Target.folder().resolve("import-table.md");
        Files.writeString(written, table);
        reporter.publishEntry("table", table.toString());

        assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    /** What the author of a GIFT file read in it: types, the number of answers and which of them are right. */
    @Test
    void giftMeansWhatItsAuthorSays() throws Exception {
        int compared = 0;
        for (String file : files(folder())) {
            Path reading = folder().resolve(file.replaceAll("\\.gift$", ".json"));
            if (!file.endsWith(".gift") || !Files.exists(reading)) {
                continue;
            }
            List<String> theirs;
            try (JsonReader json = Json.createReader(Files.newInputStream(reading))) {
                theirs = json.readArray().getValuesAs(JsonObject.class).stream()
                        .filter(one -> !one.getString("type").equals("Category"))
                        .map(AuthorsReading::said)
                        .toList();
            }
            assertThat(AuthorsReading.ours(folder().resolve(file))).as(file).isEqualTo(theirs);
            compared++;
        }

        assertThat(compared).isPositive();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("(gift|aiken|moodle-xml|qti21|qti30)/.*\\.(gift|txt|xml|zip)"))
                    .filter(name -> !name.matches(".*/(LICENSE|COPYING)\\.txt"))
                    .toList();
        }
    }

    private static String outcome(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            QuestionFile read = QuestionFiles.read(content);
            return read.format() + ": "
                    + read.items().stream().map(ImportTableTest::said).collect(Collectors.joining(", "));
        } catch (DomainException refused) {
            return "refused: " + keys(refused.reasons());
        }
    }

    private static String said(ImportedItem item) {
        if (item instanceof ImportedItem.NotRead not) {
            return "-" + keys(not.reasons());
        }
        ImportedItem.Read read = (ImportedItem.Read) item;
        QuestionContent content = read.question().content();
        String right = OUTER.isEmpty() ? " [" + String.join(" · ", WORDS.right(content)) + "]" : "";
        return content.type() + right + (read.remarks().isEmpty() ? "" : " (" + keys(read.remarks()) + ")");
    }

    private static String keys(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.key().substring(reason.key().lastIndexOf('.') + 1))
                .collect(Collectors.joining(" "));
    }
}

package vn.camtay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands once in each language, can be formatted, and every key that code or pages name exists. */
class MessagesInSyncTest {
    private static final Path FOLDER = Path.of("src/main/resources/vn/camtay");
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:Reason\\.of|notices\\.done|\\.say|Kind\\.[A-Z_]+,|InvalidInputException)\\s*\\(?\\s*\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern SUBJECT = Pattern.compile("subjectType\\(\\) \\{\\s*return \"([a-z-]+)\";");
    private static final Pattern KEY_IN_VIEW =
            Pattern.compile("msg\\['([^'#]+)'\\]|msg\\.say\\('([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)'");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern COUNT = Pattern.compile(
            "(?<!of |/ |all |the |most |least |first |latest |than )\\{\\d(?:,number,[^}]*)?\\} (people|officials|rows|lines|entries|marks"
                    + "|minutes|hours|days|months|periods|meetings|sessions|modules|seats|places|posts|units|divisions|counters"
                    + "|questions|attempts|points|levels|skills|competencies|cards|certificates|requests|notices|codes|accounts)\\b");

    /** Said of several only. */
    private static final Set<String> NEVER_ONE = Set.of("signoff.desk.doneMany");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (String bundle : List.of("messages", "ValidationMessages", "faces")) {
            Path english = FOLDER.resolve(bundle + "_en.properties");
            if (Files.exists(english)) {
                Path plain = FOLDER.resolve(bundle + ".properties");
                Path vietnamese = Files.exists(plain) ? plain : FOLDER.resolve(bundle + "_vi.properties");
                assertThat(keys(vietnamese)).as(bundle).isEqualTo(keys(english));
            }
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            List<String> keys = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(name))) {
                if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
                    keys.add(line.substring(0, line.indexOf('=')).strip());
                }
            }
            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextCanBeFormatted() throws IOException {
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            Properties texts = load(FOLDER.resolve(name));
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                if (text.contains("{0")) {
                    assertThat(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex())
                            .as(key)
                            .isNotEmpty();
                    assertThat(text.replace("''", ""))
                            .as("apostrophes of " + key)
                            .doesNotContain("'");
                }
            }
        }
    }

    /** "1 rows" is no English: a count chooses its word. Limits, fractions and refusals name more than one. */
    @Test
    void englishCountsChooseTheirWord() throws IOException {
        Properties texts = load(FOLDER.resolve("messages_en.properties"));
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> !key.contains(".refused.") && !NEVER_ONE.contains(key))
                        .filter(key -> countsWithoutChoice(texts.getProperty(key))))
                .isEmpty();
    }

    @Test
    void aCountWithoutChoiceIsFound() {
        assertThat(countsWithoutChoice("Accept {0,number,#} rows")).isTrue();
        assertThat(countsWithoutChoice("{1} of {0} rows and {2,choice,0#0 days|1#1 day|1<{2} days}"))
                .isFalse();
    }

    private static boolean countsWithoutChoice(String text) {
        return COUNT.matcher(CHOICE.matcher(text).replaceAll("")).find();
    }

    /** The audit trail is read by people: each event and each kind of record has its words. */
    @Test
    void everyEventOfTheTrailHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> known = keys(FOLDER.resolve("messages.properties"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("implements DomainEvent")) {
                    String name = file.getFileName().toString();
                    Matcher subject = SUBJECT.matcher(source);
                    missing.add("audit.event." + name.substring(0, name.length() - ".java".length()));
                    if (subject.find()) {
                        missing.add("audit.subject." + subject.group(1));
                    }
                }
            }
        }
        assertThat(missing).hasSizeGreaterThan(50);
        missing.removeAll(known);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatCodeOrPagesNameExists() throws IOException {
        Set<String> known = keys(FOLDER.resolve("messages.properties"));
        Set<String> missing = new TreeSet<>();
        collect(Path.of("src/main/java"), ".java", KEY_IN_CODE, known, missing);
        collect(Path.of("src/main/webapp"), ".xhtml", KEY_IN_VIEW, known, missing);

        assertThat(missing).isEmpty();
    }

    @Test
    void aPlantedUnknownKeyIsFound() {
        Matcher code = KEY_IN_CODE.matcher("throw new X(Kind.REFUSED, \"planted.refused.key\")");
        Matcher view = KEY_IN_VIEW.matcher("<p>#{msg['planted.view.key']}</p>");

        assertThat(code.find()).isTrue();
        assertThat(code.group(1)).isEqualTo("planted.refused.key");
        assertThat(view.find()).isTrue();
        assertThat(view.group(1)).isEqualTo("planted.view.key");
    }

    private static void collect(Path root, String ending, Pattern pattern, Set<String> known, Set<String> missing)
            throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                    if (!known.contains(key)) {
                        missing.add(key + " in " + root.relativize(file));
                    }
                }
            }
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Files.readString(file)));
        return texts;
    }
}

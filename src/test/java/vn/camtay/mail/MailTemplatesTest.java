package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every mail of every feature comes whole: text, HTML, and its subject in both languages. */
class MailTemplatesTest {
    private static final Path ROOT = Path.of("src/main/resources/vn/camtay");

    @Test
    void everyTemplateHasItsTwinAndItsSubject() throws IOException {
        Properties vietnamese = texts("messages.properties");
        Properties english = texts("messages_en.properties");
        List<Path> templates = templates();

        assertThat(templates).isNotEmpty();
        for (Path template : templates) {
            String file = template.getFileName().toString();
            String name = file.substring(0, file.indexOf('.'));
            String feature = template.getParent().getParent().getFileName().toString();
            String subject = feature + ".mail." + name + ".subject";
            assertThat(template.resolveSibling(name + ".txt.ftl")).exists();
            assertThat(template.resolveSibling(name + ".html.ftl")).exists();
            assertThat(vietnamese).containsKey(subject);
            assertThat(english).containsKey(subject);
        }
    }

    @Test
    void everyTemplateCanBeRead() throws IOException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThatCode(() -> new Template(template.toString(), new StringReader(text), freemarker))
                    .as(template.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void noTemplateTurnsEscapingOffOrFetchesFromElsewhere() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("no_esc", "noautoesc", "<script", "<img", "http://", "https://");
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .filter(file -> file.getParent().endsWith("mail")
                            && !file.getParent().getParent().endsWith("camtay"))
                    .toList();
        }
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(ROOT.resolve(name))) {
            texts.load(in);
        }
        return texts;
    }
}

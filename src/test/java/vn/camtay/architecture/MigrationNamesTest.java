package vn.camtay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations are named so that they sort and say what they do, and everything in them has a name of its own. */
class MigrationNamesTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile(
            "V\\d{4}_\\d{2}_\\d{2}_\\d{2}__(create|alter|drop|fill)_[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql");
    private static final Pattern ANONYMOUS = Pattern.compile(
            "(?m)^\\s*(primary key|unique|foreign key|check)\\b|^\\s*(unique )?(key|index)\\s*\\(|\\bnot null (primary key|unique)\\b");

    @Test
    void everyMigrationSaysItsDateNumberVerbAndTable() throws IOException {
        assertThat(names()).isNotEmpty().allMatch(name -> NAME.matcher(name).matches());
    }

    @Test
    void noTwoMigrationsShareANumber() throws IOException {
        assertThat(names().stream().filter(name -> name.startsWith("V")).map(name -> name.substring(0, 14)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyConstraintAndIndexHasAName() throws IOException {
        for (String name : names()) {
            String text = Files.readString(FOLDER.resolve(name)).toLowerCase(Locale.ROOT);
            assertThat(ANONYMOUS.matcher(text).find()).as(name).isFalse();
        }
    }

    @Test
    void aPlantedAnonymousConstraintIsFound() {
        assertThat(ANONYMOUS
                        .matcher("create table x (\n  id bigint,\n  primary key (id)\n)")
                        .find())
                .isTrue();
        assertThat(ANONYMOUS
                        .matcher("create table x (\n  id bigint not null primary key\n)")
                        .find())
                .isTrue();
        assertThat(NAME.matcher("V1__init.sql").matches()).isFalse();
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package vn.camtay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camtay.shared.settings.InvalidSettingException;
import vn.camtay.shared.settings.Settings;

/** Demo data goes with a new embedded database, unless somebody says otherwise. */
class StartSettingsTest {
    @TempDir
    Path parent;

    private DataFolder folder;

    @BeforeEach
    void nameAFolder() {
        folder = new DataFolder(parent.resolve("data"));
    }

    @Test
    void aNewEmbeddedDatabaseHasDemoData() {
        assertThat(read().demo()).isTrue();
    }

    @Test
    void anOldDatabaseStaysWhatItWas() throws IOException {
        Files.createDirectories(folder.database());
        assertThat(read().demo()).isFalse();

        folder.markAsDemo();
        assertThat(read().demo()).isTrue();
    }

    @Test
    void aDatabaseOfItsOwnHasNone() {
        assertThat(read("CAMTAY_DB_URL", "jdbc:mysql://db/camtay", "CAMTAY_DB_USER", "u")
                        .demo())
                .isFalse();
    }

    @Test
    void whatIsSetStands() throws IOException {
        assertThat(read("CAMTAY_DEMO", "false").demo()).isFalse();

        Files.createDirectories(folder.database());
        assertThat(read("CAMTAY_DEMO", "true").demo()).isTrue();
    }

    @Test
    void theClockMovesOnlyWithDemoData() throws IOException {
        assertThat(read("CAMTAY_CLOCK_OFFSET", "PT1H").clockOffset()).hasHours(1);

        Files.createDirectories(folder.database());
        assertThatThrownBy(() -> read("CAMTAY_CLOCK_OFFSET", "PT1H")).isInstanceOf(InvalidSettingException.class);
    }

    private Settings read(String... more) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CAMTAY_DATA", folder.path().toString());
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return StartSettings.read(environment::get);
    }
}

package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.SheetRow;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;

/** A head takes the levels of the unit away as a table, and the page says how far it is. */
class LevelsFileJourneyIT {
    @Test
    void theTableComesWhileThePageStaysAndSaysSo() throws IOException {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "lanhdao", Application.DEMO_PASSWORD);
            page.navigate("/competency/unit/unit-levels.xhtml");

            Download download =
                    page.waitForDownload(() -> page.locator("#levelsFile").click());

            PlaywrightAssertions.assertThat(page.locator("#levelsStatus"))
                    .hasText(Pattern.compile("Đã tải xong bảng, [0-9,]+ MB\\."));
            assertThat(page.url()).endsWith("/competency/unit/unit-levels.xhtml");
            assertThat(download.suggestedFilename()).endsWith(".xlsx");
            try (InputStream content = Files.newInputStream(download.path());
                    SheetReader reader = SheetReader.open(content)) {
                List<SheetRow> rows = reader.rows().limit(3).toList();
                assertThat(rows.get(0).cells()).contains("Mã", "Năng lực");
                assertThat(rows).hasSize(3);
            }
        }
    }
}

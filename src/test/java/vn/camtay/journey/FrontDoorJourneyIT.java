package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;

/** A visitor at the door: the language they read is theirs to choose and is remembered. */
class FrontDoorJourneyIT {
    @Test
    void aVisitorSwitchesTheLanguageOnAnyPageAndItIsRemembered() {
        try (BrowserContext visitor = Browser.get().phone(Application.shared(), "vi")) {
            Page page = visitor.newPage();
            page.navigate("/errors/404.xhtml");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");

            page.locator("a.language").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
            page.navigate("/errors/403.xhtml");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}

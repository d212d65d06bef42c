package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;

/** At the door: the language is the visitor's to choose and is remembered; what is not there is said once and in peace. */
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

    @Test
    void leavingAPageThatIsNotThereDisturbsNobody() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "canbo", Application.DEMO_PASSWORD);
            List<String> failures = new CopyOnWriteArrayList<>();
            desk.onResponse(response -> {
                if (response.status() >= 500) {
                    failures.add(response.url());
                }
            });

            int status = page.navigate("/session/session.xhtml?id=99999999").status();
            page.navigate("/index.xhtml");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(status).isEqualTo(404);
            assertThat(failures).isEmpty();
        }
    }
}

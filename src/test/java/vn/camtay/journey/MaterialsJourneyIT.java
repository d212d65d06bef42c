package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.camtay.file.Uploads;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * A coordinator gives a session a PDF; an official opens the session's page on a phone, loses the network, and still reads the page
 * and the PDF; signing out leaves nothing on the phone.
 */
class MaterialsJourneyIT {
    private static final byte[] FORM = Uploads.pdf(40_000);

    @Test
    void whatASessionGivesToReadIsReadWithoutNetworkUntilOneSignsOut() throws IOException {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi");
                BrowserContext phone = Browser.get().phone(Application.shared(), "vi")) {
            String session = SharedData.value(
                    "select s.id from coaching_session s join session_material m on m.session_id = s.id"
                            + " where s.status = 'OPEN' and m.text like '%Đăng nhập thử%' order by s.id limit 1");
            String other = SharedData.value("select id from coaching_session where status = 'OPEN' and id <> " + session
                    + " order by id limit 1");
            Page organiser = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            giveAForm(organiser, session);

            Page page = Browser.signIn(phone, "canbo", Application.DEMO_PASSWORD);
            page.navigate("/session/session.xhtml?id=" + session);
            assertThat(page.locator("#kept")).containsText("đã được lưu");
            phone.setOffline(true);
            readWithoutNetwork(page, session);
            assertThatThrownBy(() -> page.navigate("/session/session.xhtml?id=" + other))
                    .isInstanceOf(PlaywrightException.class);
            phone.setOffline(false);

            leaveNothingBehind(phone, page, session);
            takeTheFormAway(organiser, session);
        }
    }

    private static void giveAForm(Page page, String session) {
        page.navigate("/session/manage/materials.xhtml?id=" + session);
        page.locator("#fileTitle").fill("Mẫu đơn để điền trước");
        page.locator("#file").setInputFiles(new FilePayload("mau-don.pdf", "application/pdf", Uploads.png()));
        page.locator("#addFile").click();
        assertThat(page.locator("main")).containsText("nội dung là PNG");

        page.locator("#fileTitle").fill("Mẫu đơn để điền trước");
        page.locator("#file").setInputFiles(new FilePayload("mau-don.pdf", "application/pdf", FORM));
        page.locator("#addFile").click();
        assertThat(page.locator(".materials")).containsText("mau-don.pdf");
    }

    private static void readWithoutNetwork(Page page, String session) throws IOException {
        page.navigate("/session/session.xhtml?id=" + session);

        assertThat(page.locator(".notice")).containsText("bản lưu trên máy");
        assertThat(page.locator("main")).containsText("Đăng nhập thử hệ thống một cửa của phường.");
        assertThat(page.locator("form")).hasCount(0);
        Download download = page.waitForDownload(
                () -> page.getByText("Mẫu đơn để điền trước").click());
        assertThat(Files.readAllBytes(download.path())).isEqualTo(FORM);
        assertThat(download.suggestedFilename()).isEqualTo("mau-don.pdf");
    }

    private static void leaveNothingBehind(BrowserContext phone, Page page, String session) {
        page.navigate("/session/session.xhtml?id=" + session);
        page.locator("#signOutButton").click();
        page.waitForURL(url -> url.contains("sign-in"));
        page.waitForFunction("async () => (await caches.keys()).length === 0");
        phone.setOffline(true);
        assertThatThrownBy(() -> page.navigate("/session/session.xhtml?id=" + session))
                .isInstanceOf(PlaywrightException.class);
    }

    private static void takeTheFormAway(Page page, String session) {
        page.navigate("/session/manage/materials.xhtml?id=" + session);
        page.locator(".materials li")
                .filter(new Locator.FilterOptions().setHasText("mau-don.pdf"))
                .locator(".danger")
                .click();
        assertThat(page.locator("main")).containsText("Đã bỏ tài liệu.");
    }
}

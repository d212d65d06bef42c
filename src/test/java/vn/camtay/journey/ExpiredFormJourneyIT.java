package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;

/** A sign-in ends while somebody fills in a form: what they typed is there again after they signed in, and only for them. */
class ExpiredFormJourneyIT {
    private static final String PLAN = "/session/manage/plan-session.xhtml";
    private static final String BRING = "Hai hồ sơ đăng ký khai sinh đang xử lý";

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() {
        try (BrowserContext coordinator = Browser.get().desk(Application.shared(), "vi")) {
            Page page = planned(coordinator);
            String module = page.locator("#moduleId").inputValue();

            theSignInEnds(coordinator);
            page.locator("#save").click();

            assertThat(page.url()).contains("sign-in");
            signIn(page, "dieuphoi");
            assertThat(page.url()).contains(PLAN);
            assertThat(page.locator("#keptForm").isVisible()).isTrue();
            assertThat(page.locator("#moduleId").inputValue()).isEqualTo(module);
            assertThat(page.locator("#bring").inputValue()).isEqualTo(BRING);
        }
    }

    @Test
    void somebodyElseAtTheSameScreenGetsNothingOfIt() {
        try (BrowserContext screen = Browser.get().desk(Application.shared(), "vi")) {
            Page page = planned(screen);

            theSignInEnds(screen);
            page.locator("#save").click();
            signIn(page, "giangvien");

            assertThat(page.url()).contains(PLAN);
            assertThat(page.locator("#keptForm").isVisible()).isFalse();
            assertThat(page.locator("#bring").inputValue()).isNotEqualTo(BRING);
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void aFormThatWasLeftBehindIsForgotten() {
        try (BrowserContext coordinator = Browser.get().desk(Application.shared(), "vi")) {
            Page page = planned(coordinator);

            page.navigate("/index.xhtml");
            page.navigate(PLAN);

            assertThat(page.locator("#keptForm").isVisible()).isFalse();
            assertThat(page.locator("#bring").inputValue()).isNotEqualTo(BRING);
        }
    }

    private static Page planned(BrowserContext context) {
        Page page = Browser.signIn(context, "dieuphoi", Application.DEMO_PASSWORD);
        page.navigate(PLAN);
        page.locator("#moduleId").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.locator("#bring").fill(BRING);
        return page;
    }

    /** The browser keeps its language and loses its sign-in, as after a working day. */
    private static void theSignInEnds(BrowserContext context) {
        List<Cookie> language = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("camtay_lang"))
                .map(cookie -> new Cookie(cookie.name, cookie.value)
                        .setUrl(Application.shared().address()))
                .toList();
        context.clearCookies();
        context.addCookies(language);
    }

    private static void signIn(Page page, String userName) {
        page.locator("#name").fill(userName);
        page.locator("#password").fill(Application.DEMO_PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}

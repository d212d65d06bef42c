package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/** The keyboard alone: everything is reached by Tab, done by Enter and Space, left by Escape, and the focus is always seen. */
class KeyboardJourneyIT {
    private static final int MOST_STEPS = 150;

    /** The focused element lies in the picture and is marked by a ring, which is a shadow of its own. */
    private static final String SEEN = """
            () => {
              const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
              return e !== document.body && box.width > 1 && box.bottom > 0 && box.top < window.innerHeight
                && (style.boxShadow !== 'none' || style.outlineStyle !== 'none');
            }
            """;

    @Test
    void anOfficialSignsInFindsASessionAndEnrols() {
        String session = freeSession();
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = signInByKeyboard(desk, "canbo");

            tabTo(page, ".nav a[href*='sessions.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("sessions.xhtml"));
            tabTo(page, "main input[type=text], main input[type=search]");
            page.keyboard().type(session);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains(session));
            tabTo(page, "main a[href*='session.xhtml?id']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("session.xhtml?id"));
            tabTo(page, "#enrolButton");
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#withdrawButton")).isVisible();
            assertThat(page.locator("#notices .notice.good").count()).isOne();
        }
    }

    @Test
    void theFirstStepSkipsToTheContent() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "canbo", Application.DEMO_PASSWORD);
            page.navigate("/session/sessions.xhtml");

            page.keyboard().press("Tab");
            assertThat(focused(page, "a.skip")).isTrue();
            assertThat((Boolean) page.evaluate(SEEN)).isTrue();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(focused(page, "main *")).isTrue();
        }
    }

    /** Forms that decide about people and units, each with the query that gives its parameter. */
    private static Stream<String> decisions() {
        Application.shared();
        String official = SharedData.value("select official_id from account where user_name = 'canbo'");
        String division = SharedData.value(
                "select id from unit where kind = 'DIVISION' and valid_to is null order by id limit 1");
        String proposal = SharedData.value(
                "select concat('official=', official_id, '&competency=', competency_id) from level_proposal order by id limit 1");
        return Stream.of(
                "/organisation/manage/edit-unit.xhtml",
                "/staffing/manage/move-official.xhtml?official=" + official,
                "/staffing/manage/let-go.xhtml?official=" + official,
                "/staffing/manage/merge-unit.xhtml?unit=" + division,
                "/staffing/manage/rename-unit.xhtml?unit=" + division,
                "/staffing/manage/close-unit.xhtml?unit=" + division,
                "/staffing/manage/close-post.xhtml?post=" + SharedData.value("select min(post_id) from official_post"),
                "/competency/evidence.xhtml?" + proposal,
                "/certificate/manage/certificate.xhtml?id=" + SharedData.value("select min(id) from certificate"),
                "/privacy/manage/request.xhtml?id=" + SharedData.value("select min(id) from privacy_request"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theFocusIsSeenAtEveryStepAndFollowsTheOrderOfThePage(String address) {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate(address);
            assertThat(page.url()).contains(address);
            int steps = 0;
            page.evaluate("() => { window.order = [] }");
            do {
                page.keyboard().press("Tab");
                assertThat((Boolean) page.evaluate(SEEN)).as(focus(page)).isTrue();
                page.evaluate("() => window.order.push(document.activeElement)");
                steps++;
            } while (!focused(page, ".foot a:last-of-type") && steps < MOST_STEPS);

            assertThat(focused(page, ".foot a:last-of-type")).isTrue();
            assertThat((Boolean) page.evaluate("""
                    () => [...document.querySelectorAll('main :is(a[href], button, select, textarea, summary, input:not([type=hidden]))')]
                      .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0)
                      .filter(e => e.type !== 'radio' || e.checked)
                      .every(e => window.order.includes(e))
                    """))
                    .as("everything that can be done is reached")
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                    () => window.order.every((e, i) => i === 0
                      || window.order[i - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING || window.order[i - 1] === e)
                    """)).isTrue();
        }
    }

    @Test
    void aRefusedFormGivesTheFocusToItsSummaryAndKeepsWhatWasTyped() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/organisation/manage/edit-unit.xhtml");
            tabTo(page, "#nameEn");
            page.keyboard().type("Kept");
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#notices .notice.bad").first())
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator("#notices")).isFocused();
            assertThat(page.locator("#nameEn").inputValue()).isEqualTo("Kept");
            assertThat(page.locator("#name").getAttribute("aria-invalid")).isEqualTo("true");
            tabTo(page, "#code");
        }
    }

    @Test
    void aCoordinatorEditsAUnit() {
        String unit = SharedData.value("select id from unit where code = '10525'");
        String name = SharedData.value("select name from unit where code = '10525'");
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/organisation/manage/edit-unit.xhtml?id=" + unit);
            tabTo(page, "#western");
            page.keyboard().press("Space");
            page.keyboard().press("Space");
            tabTo(page, "#save");
            page.keyboard().press("Enter");

            page.waitForURL(url -> !url.contains("edit-unit"));
            assertThat(page.locator("#notices .notice.good").textContent()).contains(name);
        }
    }

    @Test
    void aTrainerTakesTheRollAndEscapeLeavesTheDialog() {
        String meeting = SharedData.value(
                "select m.id from meeting m join coaching_session s on s.id = m.session_id"
                        + " join enrolment e on e.session_id = s.id and e.status = 'ENROLLED'"
                        + " where m.starts_at < utc_timestamp() and s.status in ('OPEN', 'COMPLETED') order by m.starts_at desc limit 1");
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/attendance/manage/roll-call.xhtml?meeting=" + meeting);
            Locator row = page.locator(".roll-row").first();

            tabTo(page, ".roll-row:first-child .roll-mark[data-mark=LATE]");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#more")).isVisible();
            assertThat(focused(page, "#more *")).isTrue();
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#more")).isHidden();
            assertThat(focused(page, ".roll-row:first-child .roll-mark[data-mark=LATE]"))
                    .isTrue();

            page.keyboard().press("Shift+Tab");
            assertThat(focused(page, ".roll-mark[data-mark=PRESENT]")).isTrue();
            page.keyboard().press("Space");
            if (page.locator("#more").isVisible()) {
                page.keyboard().type("Ghi nhầm");
                page.keyboard().press("Enter");
            }

            PlaywrightAssertions.assertThat(row).hasAttribute("data-status", "PRESENT");
            assertThat(focused(page, ".roll-row:first-child .roll-mark[data-mark=PRESENT]"))
                    .isTrue();
        }
    }

    @Test
    void aHeatMapIsOneStopAndArrowsGoFromCellToCell() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/competency/unit/unit-levels.xhtml");
            tabTo(page, ".heat tbody a");
            assertThat(focused(page, ".heat tbody tr:first-child th a")).isTrue();

            page.keyboard().press("End");
            int last = column(page);
            page.keyboard().press("ArrowDown");
            assertThat(column(page)).as("a cell below, or nothing asked there").isEqualTo(last);
            page.keyboard().press("ArrowLeft");
            assertThat(column(page)).isBetween(1, last - 1);
            assertThat(onTop(page)).isTrue();
            page.keyboard().press("Control+End");
            assertThat(focused(page, ".heat tbody tr:last-child td a")).isTrue();
            assertThat(onTop(page)).isTrue();
            page.keyboard().press("Home");
            page.keyboard().press("ArrowUp");
            assertThat(focused(page, ".heat tbody tr:nth-last-child(2) th a")).isTrue();
            assertThat(onTop(page)).isTrue();
            page.keyboard().press("Tab");
            assertThat(focused(page, ".heat *")).isFalse();
            page.keyboard().press("Shift+Tab");
            assertThat(focused(page, ".heat tbody tr:nth-last-child(2) th a")).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("record.xhtml"));
        }
    }

    @Test
    void theUnitsOfAnAreaReportAreOneStopToo() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/report/city/area-report.xhtml");
            tabTo(page, ".heat tbody a");
            page.keyboard().press("ArrowDown");
            assertThat(focused(page, ".heat tbody tr:nth-child(2) th a")).isTrue();
            assertThat(onTop(page)).isTrue();

            page.keyboard().press("Tab");

            assertThat(focused(page, ".heat tbody *")).isFalse();
        }
    }

    private static int column(Page page) {
        return (int) page.evaluate("() => document.activeElement.closest('th, td').cellIndex");
    }

    /** The focused link lies in the picture and nothing that stays in its place covers it. */
    private static boolean onTop(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const link = document.activeElement, box = link.getBoundingClientRect();
                  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link;
                }
                """);
    }

    @Test
    void escapeClosesThePhonesMenu() {
        try (BrowserContext phone = Browser.get().phone(Application.shared(), "vi")) {
            Page page = Browser.signIn(phone, "canbo", Application.DEMO_PASSWORD);
            tabTo(page, ".bottom summary");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".bottom-more")).isVisible();
            page.keyboard().press("Tab");
            assertThat(focused(page, ".bottom-more a")).isTrue();

            page.keyboard().press("Escape");

            PlaywrightAssertions.assertThat(page.locator(".bottom-more")).isHidden();
            assertThat(focused(page, ".bottom summary")).isTrue();
        }
    }

    @Test
    void nothingMovesForThoseWhoAskForCalm() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = desk.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate("/account/sign-in.xhtml");

            assertThat((Boolean) page.evaluate("""
                    () => [...document.querySelectorAll('*')].every(e => {
                      const style = getComputedStyle(e);
                      return style.animationName === 'none' && parseFloat(style.transitionDuration) === 0;
                    })
                    """)).isTrue();
        }
    }

    private static Page signInByKeyboard(BrowserContext context, String userName) {
        Page page = context.newPage();
        page.navigate("/account/sign-in.xhtml");
        tabTo(page, "#name");
        page.keyboard().type(userName);
        page.keyboard().press("Tab");
        page.keyboard().type(Application.DEMO_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Presses Tab until the focus is on an element of the selector; every step on the way must be seen. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (focused(page, selector)) {
                assertThat((Boolean) page.evaluate(SEEN)).as(selector).isTrue();
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab; the focus is on " + focus(page));
    }

    private static boolean focused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static String focus(Page page) {
        return (String) page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
    }

    /** Code of an open session without a clash for the demo official, far enough ahead to be left again. */
    private static String freeSession() {
        return SharedData.value("""
                select s.code from coaching_session s
                where s.status = 'OPEN' and s.sign_up_opens_at < utc_timestamp() and s.sign_up_closes_at > utc_timestamp()
                  and (select count(*) from enrolment e where e.session_id = s.id and e.status = 'ENROLLED') < s.capacity
                  and not exists (select 1 from enrolment e join account a on a.official_id = e.official_id
                    where a.user_name = 'canbo' and e.session_id = s.id)
                  and not exists (select 1 from meeting m join meeting mine on mine.starts_at < m.ends_at and m.starts_at < mine.ends_at
                    join enrolment e on e.session_id = mine.session_id and e.status = 'ENROLLED'
                    join account a on a.official_id = e.official_id and a.user_name = 'canbo' where m.session_id = s.id)
                order by (select min(m.starts_at) from meeting m where m.session_id = s.id) desc, s.id limit 1
                """);
    }
}

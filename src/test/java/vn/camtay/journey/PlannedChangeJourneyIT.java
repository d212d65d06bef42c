package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/** A coordinator plans a person's move, a unit's new name and a post's end for days to come: two are called off, one happens on its day. */
class PlannedChangeJourneyIT {
    private static final String MOVED = "Người Chuyển Đơn Vị";
    /** The job looks every minute. */
    private static final int JOB_PATIENCE = 150;

    @Test
    void whatIsPlannedIsListedAndCalledOffOrHappensOnItsDay() throws Exception {
        Application.shared();
        long official = SharedData.personLike("canbo", MOVED, "chuyen-don-vi@demo.camtay.example");
        String ward = SharedData.value(
                "select id from unit where kind = 'WARD' and valid_to is null and id <> (select unit_id"
                        + " from official where id = " + official + ") order by id desc limit 1");
        String division = SharedData.value(
                "select id from unit where kind = 'DIVISION' and valid_to is null order by id desc limit 1");
        String post = SharedData.value("select max(id) from post where retired = false");
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/staffing/manage/move-official.xhtml?official=" + official);
            page.locator("#unit").selectOption(ward);
            plan(page, MOVED);
            page.navigate("/staffing/manage/rename-unit.xhtml?unit=" + division);
            page.locator("#name").fill("Phòng Kinh tế và Hạ tầng");
            plan(page, "Phòng Kinh tế và Hạ tầng");
            page.navigate("/staffing/manage/close-post.xhtml?post=" + post);
            page.locator("#successor").selectOption(new SelectOption().setIndex(1));
            plan(page, "Quyết định 12/QĐ");
            assertThat(statuses()).isEqualTo("PLANNED PLANNED PLANNED");

            SharedData.run("update planned_change set effective_on = current_date where official_id = " + official);
            callOff(page, "#unitsHead");
            callOff(page, "#postsHead");

            awaitDone(official);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator(".list li", new Page.LocatorOptions().setHasText(MOVED)))
                    .containsText("Đã thực hiện");
        }
        assertThat(statuses()).isEqualTo("DONE CANCELLED CANCELLED");
        assertThat(SharedData.value("select unit_id from official where id = " + official))
                .isEqualTo(ward);
    }

    /** Fills in what is left, looks at what follows, and confirms. */
    private static void plan(Page page, String listed) {
        page.locator("#from")
                .fill(SharedData.value("select date_format(date_add(current_date, interval 30 day), '%Y-%m-%d')"));
        page.locator("#reason").fill("Quyết định 12/QĐ");
        page.locator("#look").click();
        page.locator("#confirm").click();
        page.waitForURL(url -> url.contains("changes.xhtml"));
        PlaywrightAssertions.assertThat(page.locator("#notices .notice.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".list li", new Page.LocatorOptions().setHasText(listed))
                        .first())
                .containsText("Chờ đến ngày");
    }

    private static void callOff(Page page, String heading) {
        Locator section = page.locator("section", new Page.LocatorOptions().setHas(page.locator(heading)));
        section.locator("input[type=submit], button").first().click();
        PlaywrightAssertions.assertThat(section).containsText("Đã bỏ");
        PlaywrightAssertions.assertThat(section.locator("input[type=submit], button"))
                .hasCount(0);
    }

    /** The last of each kind. */
    private static String statuses() {
        return SharedData.value("select concat_ws(' ', (select status from planned_change order by id desc limit 1),"
                + " (select status from planned_unit_change order by id desc limit 1),"
                + " (select status from planned_post_closing order by id desc limit 1))");
    }

    private static void awaitDone(long official) throws InterruptedException {
        String status = "";
        for (int second = 0; second < JOB_PATIENCE && !status.equals("DONE"); second++) {
            TimeUnit.SECONDS.sleep(1);
            status = SharedData.value("select status from planned_change where official_id = " + official);
        }
        assertThat(status).isEqualTo("DONE");
    }
}

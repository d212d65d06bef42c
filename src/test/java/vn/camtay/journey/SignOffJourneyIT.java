package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/**
 * A coaching card from nothing to finalised: a coach signs at the counter, with the network cut on the way, and finalises with a
 * witness; whoever then tries to change what was finalised is refused on the page, by REST and by the database; somebody who did not
 * coach looks again, and the skill is held.
 */
class SignOffJourneyIT {
    private static final String SKILL = "M23-1";

    private Application application;
    private String module;
    private String skill;
    private String learner;
    private String checker;

    @BeforeEach
    void peopleOfItsOwn() {
        application = Application.shared();
        module = SharedData.value("select module_id from skill where code = '" + SKILL + "'");
        skill = SharedData.value("select id from skill where code = '" + SKILL + "'");
        SharedData.run("update skill set witness = true where id = " + skill);
        learner = String.valueOf(SharedData.personLike("canbo", "kycanbo", "kycanbo@example.org"));
        SharedData.personLike("canbo", "kychungkien", "kychungkien@example.org");
        SharedData.personLike("giangvien", "kygiangvien", "kygiangvien@example.org");
        checker = String.valueOf(SharedData.personLike("giangvien", "kykiemtra", "kykiemtra@example.org"));
        SharedData.run("insert into trainer_profile (official_id) values (" + checker + ")");
    }

    @AfterEach
    void asItWas() {
        SharedData.run("update skill set witness = false where id = " + skill);
        SharedData.run("delete from trainer_profile where official_id = " + checker);
    }

    @Test
    void aCardGoesFromNothingToHeldAndWhatIsFinalisedStays() {
        try (BrowserContext counter = Browser.get().phone(application, "vi");
                BrowserContext desk = Browser.get().desk(application, "vi");
                BrowserContext own = Browser.get().phone(application, "vi");
                BrowserContext other = Browser.get().phone(application, "vi")) {
            Page coach = Browser.signIn(counter, "kygiangvien", Application.DEMO_PASSWORD);
            atTheCounter(counter, coach);

            Page late = counter.newPage();
            finalise(coach, late);
            refusedEverywhere(late);

            confirm(Browser.signIn(own, "kycanbo", Application.DEMO_PASSWORD));
            give(Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD));
            check(Browser.signIn(other, "kykiemtra", Application.DEMO_PASSWORD));

            coach.navigate("/signoff/card.xhtml?id=" + card());
            assertThat(coach.locator(".skill-head").first()).containsText("Đã kiểm tra lại");
        }
    }

    private void atTheCounter(BrowserContext phone, Page page) {
        page.navigate("/signoff/sign-off.xhtml?module=" + module);
        page.locator("#find").fill("kycanbo");
        Locator person = page.locator(".person[data-official='" + learner + "']");
        assertThat(person).isVisible();
        page.locator("input[name=skill][value='" + skill + "']").check();

        sign(page, person, "DEMONSTRATED", "");
        assertThat(person.locator(".line:visible")).containsText("Đã xem làm mẫu");
        sign(page, person, "ASSISTED", "");
        assertThat(person.locator(".line:visible")).containsText("Làm có hỗ trợ");

        sign(page, person, "UNAIDED", "030 085 001 234");
        assertThat(person.locator(".said-now")).containsText("số căn cước công dân");
        assertThat(person.locator(".case input")).hasValue("030 085 001 234");
        person.locator("input[type=checkbox]").uncheck();

        phone.setOffline(true);
        sign(page, person, "UNAIDED", "000.00.H23-250717-0001");
        assertThat(page.locator("#network")).containsText("1");
        phone.setOffline(false);
        assertThat(person.locator(".line:visible")).containsText("1 / 3");

        sign(page, person, "UNAIDED", "h23 250717 0001 000");
        assertThat(person.locator(".line:visible")).containsText("2 / 3");
        sign(page, person, "UNAIDED", "000 00 H23 2507170001");
        assertThat(person.locator(".said-now")).containsText("không tính thêm");
        sign(page, person, "UNAIDED", "000.00.H23-250717-0003");
        assertThat(person.locator(".line:visible")).containsText("3 / 3");
    }

    private static void sign(Page page, Locator person, String state, String caseNumber) {
        page.locator("input[name=state][value=" + state + "]").check();
        person.locator("input[type=checkbox]").check();
        person.locator(".case input").fill(caseNumber);
        page.locator("#done").click();
    }

    /** Two pages stand open: the first finalises, the second comes too late. */
    private void finalise(Page page, Page late) {
        String address = "/signoff/finalise.xhtml?card=" + card() + "&skill=" + skill;
        page.navigate(address);
        page.locator("#finalise").click();
        assertThat(page.locator("#notices")).containsText("cần người chứng kiến");
        for (Page one : new Page[] {page, late}) {
            one.navigate(address + "&q=kychungkien");
            one.locator("input[type=radio]").first().check();
        }

        page.locator("#finalise").click();

        page.waitForURL(url -> url.contains("card.xhtml"));
        assertThat(page.locator(".skill-head").first()).containsText("Đã chốt");
        assertThat(page.locator(".skill-head").first()).containsText("Tạm công nhận");
        assertThat(page.locator(".entries").first()).containsText("kychungkien");
    }

    private void refusedEverywhere(Page late) {
        late.locator("#finalise").click();
        assertThat(late.locator("#notices")).containsText("dòng đã chốt không sửa, không xóa được");

        RestPerson rest = RestPerson.remembered(application, "kygiangvien");
        RestPerson.Answer answer = rest.send(
                "POST",
                "/api/signoff/steps",
                "{\"steps\":[{\"key\":\"after-the-end\",\"official\":" + learner + ",\"skill\":" + skill
                        + ",\"state\":\"UNAIDED\",\"caseNumber\":\"H23-9999-99\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"saved\":false").contains("không sửa, không xóa được");
        String row =
                SharedData.value("select id from card_entry where state = 'FINALISED' and official_id = " + learner);
        assertThat(rest.send("PUT", "/api/signoff/steps/" + row, "{}").status()).isIn(404, 405);
        assertThat(rest.send("DELETE", "/api/signoff/steps/" + row, "").status())
                .isIn(404, 405);

        for (String sql : new String[] {
            "update card_entry set note = 'khác' where id = " + row, "delete from card_entry where id = " + row
        }) {
            assertThatThrownBy(() -> SharedData.run(sql)).rootCause().hasMessageContaining("coaching card is never");
        }
        assertThat(SharedData.value("select state from card_entry where id = " + row))
                .isEqualTo("FINALISED");
    }

    private void confirm(Page page) {
        page.navigate("/signoff/card.xhtml?id=" + card());
        page.locator(".confirm-all input[type=submit]").first().click();
        assertThat(page.locator(".said").first()).containsText("đã xác nhận");
    }

    /** The day of the check has come, and a coordinator gives it to a trainer who did not coach. */
    private void give(Page page) {
        String check = SharedData.value("select id from transfer_check where official_id = " + learner);
        SharedData.run("update transfer_check set due_on = current_date where id = " + check);
        page.navigate("/signoff/check.xhtml?id=" + check);
        page.locator("#checker").selectOption(checker);
        page.locator("#assign").click();
        page.waitForURL(url -> url.contains("checks.xhtml"));
    }

    private static void check(Page page) {
        page.navigate("/index.xhtml");
        page.locator("a.button[href*='checks.xhtml']").click();
        page.locator("a[href*='check.xhtml?id']").first().click();
        page.locator("#pass").click();
        page.waitForURL(url -> url.contains("checks.xhtml"));
        assertThat(page.locator("#notices")).containsText("công nhận hẳn");
    }

    private String card() {
        return SharedData.value(
                "select id from coaching_card where official_id = " + learner + " and module_id = " + module);
    }
}

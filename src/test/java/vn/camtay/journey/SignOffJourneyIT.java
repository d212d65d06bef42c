package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.MailServer;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SchemaData;

/**
 * A coaching card from nothing to finalised: a coach signs at the counter, with the network cut on the way, and finalises with a
 * witness; whoever then tries to change what was finalised is refused on the page, by REST and by the database. A month goes by on the application's clock: the official's head, who did not
 * coach, is mailed, follows the link, looks again, and the skill is held.
 */
class SignOffJourneyIT {
    private static final String SKILL = "M23-1";

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/signoff/check\\.xhtml\\?id=\\d+)");

    /** The check is due at 30 days. */
    private static final String A_MONTH_ON = "P31D";

    private final SchemaData rows = new SchemaData("camtay_signoff");
    private final MailServer mail = MailServer.start();
    private Application application;
    private String module;
    private String skill;
    private String learner;

    /** A learner in a division of their own, so that it is known whom the check goes to: the division's head. */
    @BeforeEach
    void peopleOfItsOwn() {
        application = Application.start(
                "signoff",
                Application.onDatabase(
                        "camtay_signoff",
                        Map.of(
                                "CAMTAY_DEMO",
                                "true",
                                "CAMTAY_DEMO_PASSWORD",
                                Application.DEMO_PASSWORD,
                                "CAMTAY_SMTP_HOST",
                                "127.0.0.1",
                                "CAMTAY_SMTP_PORT",
                                String.valueOf(mail.port()))));
        module = rows.value("select module_id from skill where code = '" + SKILL + "'");
        skill = rows.value("select id from skill where code = '" + SKILL + "'");
        rows.run("update skill set witness = true where id = " + skill);
        learner = String.valueOf(rows.personLike("canbo", "kycanbo", "kycanbo@example.org"));
        rows.personLike("canbo", "kychungkien", "kychungkien@example.org");
        rows.personLike("giangvien", "kygiangvien", "kygiangvien@example.org");
        rows.personLike("lanhdao", "kytruongphong", "kytruongphong@example.org");
        rows.run("insert into unit (code, kind, name, search_key, parent_id, valid_from)"
                + " select 'KY-PHONG', 'DIVISION', 'Phòng ký', 'phong ky', min(r.unit_id), date '2026-01-01'"
                + " from account_role r join account a on a.id = r.account_id"
                + " where a.user_name = 'lanhdao' and r.role = 'HEAD'");
        String division = rows.value("select id from unit where code = 'KY-PHONG'");
        rows.run("update official set unit_id = " + division + " where id = " + learner);
        rows.run("update account_role set unit_id = " + division + " where role = 'HEAD' and account_id ="
                + " (select id from account where user_name = 'kytruongphong')");
    }

    @Test
    void aCardGoesFromNothingToHeldAndWhatIsFinalisedStays() throws Exception {
        try (BrowserContext counter = Browser.get().phone(application, "vi");
                BrowserContext own = Browser.get().phone(application, "vi");
                BrowserContext other = Browser.get().phone(application, "vi")) {
            Page coach = signIn(counter, "kygiangvien");
            atTheCounter(counter, coach);
            Page late = counter.newPage();
            finalise(coach, late);
            refusedEverywhere(late);
            confirm(signIn(own, "kycanbo"));

            application.restartWith("CAMTAY_CLOCK_OFFSET", A_MONTH_ON);

            check(other, linkInTheMailTo("kytruongphong@example.org"));
            coach = signIn(counter, "kygiangvien");
            coach.navigate("/signoff/card.xhtml?id=" + card());
            assertThat(coach.locator(".skill-head").first()).containsText("Đã kiểm tra lại");
        }
    }

    private static Page signIn(BrowserContext context, String userName) {
        return Browser.signIn(context, userName, Application.DEMO_PASSWORD);
    }

    /** Nobody touched the check: its day has come, and the job has given it to the head and told them. */
    private String linkInTheMailTo(String address) throws Exception {
        assertThat(mail.await(1, 180)).as("a mail arrives").isTrue();
        MimeMessage message = mail.messages().get(0);
        assertThat(message.getAllRecipients()[0].toString()).contains(address);
        Matcher link = LINK.matcher(MailServer.part(message, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The link leads through signing in to the check itself. */
    private static void check(BrowserContext phone, String path) {
        Page page = phone.newPage();
        page.navigate(path);
        page.locator("input[type=text], input[type=email]").first().fill("kytruongphong");
        page.locator("input[type=password]").fill(Application.DEMO_PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> url.endsWith(path));
        page.locator("#pass").click();
        page.waitForURL(url -> url.contains("checks.xhtml"));
        assertThat(page.locator("#notices")).containsText("công nhận hẳn");
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

        RestPerson rest = RestPerson.signIn(application.address(), "kygiangvien", Application.DEMO_PASSWORD);
        RestPerson.Answer answer = rest.send(
                "POST",
                "/api/signoff/steps",
                "{\"steps\":[{\"key\":\"after-the-end\",\"official\":" + learner + ",\"skill\":" + skill
                        + ",\"state\":\"UNAIDED\",\"caseNumber\":\"H23-9999-99\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"saved\":false").contains("không sửa, không xóa được");
        String row = rows.value("select id from card_entry where state = 'FINALISED' and official_id = " + learner);
        assertThat(rest.send("PUT", "/api/signoff/steps/" + row, "{}").status()).isIn(404, 405);
        assertThat(rest.send("DELETE", "/api/signoff/steps/" + row, "").status())
                .isIn(404, 405);

        for (String sql : new String[] {
            "update card_entry set note = 'khác' where id = " + row, "delete from card_entry where id = " + row
        }) {
            assertThatThrownBy(() -> rows.run(sql)).rootCause().hasMessageContaining("coaching card is never");
        }
        assertThat(rows.value("select state from card_entry where id = " + row)).isEqualTo("FINALISED");
    }

    private void confirm(Page page) {
        page.navigate("/signoff/card.xhtml?id=" + card());
        page.locator(".confirm-all input[type=submit]").first().click();
        assertThat(page.locator(".said").first()).containsText("đã xác nhận");
    }

    private String card() {
        return rows.value("select id from coaching_card where official_id = " + learner + " and module_id = " + module);
    }
}

package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.paper.Printers;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * From work done to a gap closed: an official who attended a session has the skill signed off and passes the module's quiz; the level
 * is proposed, the head confirms it, somebody who did not coach looks again; the paper is printed, and whoever scans its code, without
 * an account, reads what it says; the gap is gone from the record, and the next gap's session is enrolled in from there.
 */
class CompetencyJourneyIT {
    private static final String SELF = "nl-canbo";
    private static final String MODULE = "NL-1";
    private static final String NEXT = "NL-2";
    private static final int QUESTIONS = 3;

    private Application application;
    private String official;
    private String checker;
    private String module;
    private String skill;
    private String competency;
    private String nextCompetency;
    private String session;
    private long quiz;

    @BeforeEach
    void aPostWithTwoGapsAndTheModulesThatCloseThem() {
        application = Application.shared();
        official = String.valueOf(SharedData.personLike("canbo", SELF, SELF + "@demo.camtay.example"));
        SharedData.personLike("giangvien", "nl-giangvien", "nl-giangvien@demo.camtay.example");
        SharedData.personLike("lanhdao", "nl-lanhdao", "nl-lanhdao@demo.camtay.example");
        checker = String.valueOf(SharedData.personLike("giangvien", "nl-kiemtra", "nl-kiemtra@demo.camtay.example"));
        SharedData.run("insert into trainer_profile (official_id) values (" + checker + ")");
        competency = SharedData.value("select min(id) from competency");
        nextCompetency = SharedData.value("select max(id) from competency");
        SharedData.run("insert into post (code, name_vi, name_en, post_group) values ('NLVT', 'Việc của hành trình',"
                + " 'Journey post', 'counter')");
        String post = SharedData.value("select id from post where code = 'NLVT'");
        SharedData.run(
                "insert into post_requirement (post_id, competency_id, level, weight, valid_from) values (" + post
                        + ", " + competency + ", 2, 3, '2025-07-01'), (" + post + ", " + nextCompetency
                        + ", 1, 1, '2025-07-01')");
        SharedData.run("delete from official_post where official_id = " + official);
        SharedData.run("insert into official_post (official_id, post_id, main_post) values (" + official + ", " + post
                + ", true)");
        SharedData.run("update official set unit_id = (select r.unit_id from account_role r join account a"
                + " on a.id = r.account_id where a.user_name = 'nl-lanhdao' and r.role = 'HEAD') where id = "
                + official);
        module = module(MODULE, post, competency, 2);
        SharedData.run("insert into skill (module_id, code, number, name_vi, name_en, required, unaided_repetitions,"
                + " witness) values (" + module
                + ", 'NL-1-1', 1, 'Làm trọn một hồ sơ', 'Do one file alone', true, 1, false)");
        skill = SharedData.value("select id from skill where code = 'NL-1-1'");
        session("NL-DA-CHOT", module, "LOCKED", LocalDate.now().minusDays(5));
        attended("NL-DA-CHOT");
        quiz = QuizRows.quiz("NL-kiem-tra", QUESTIONS, Long.parseLong(module));
        session = session(NEXT + "-MO", module(NEXT, post, nextCompetency, 1), "OPEN", weekday());
    }

    @AfterEach
    void nobodyComesAcrossThem() {
        QuizRows.close(quiz);
        SharedData.run("delete from trainer_profile where official_id = " + checker);
        SharedData.run("update module set status = 'RETIRED' where code in ('" + MODULE + "', '" + NEXT + "')");
    }

    @Test
    void fromSignOffAndQuizToALevelThatIsHeldAPaperAnybodyCanCheckAndTheNextGapsSession() throws IOException {
        try (BrowserContext desk = Browser.get().desk(application, "vi");
                BrowserContext counter = Browser.get().phone(application, "vi");
                BrowserContext phone = Browser.get().phone(application, "vi");
                BrowserContext office = Browser.get().desk(application, "vi");
                BrowserContext elsewhere = Browser.get().phone(application, "vi");
                BrowserContext anybody = Browser.get().phone(application, "vi")) {
            Page coordinator = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            askForTheQuiz(coordinator);
            Page own = Browser.signIn(phone, SELF, Application.DEMO_PASSWORD);
            missing(own);

            signOff(Browser.signIn(counter, "nl-giangvien", Application.DEMO_PASSWORD));
            takeQuiz(own);
            proposed();
            confirm(Browser.signIn(office, "nl-lanhdao", Application.DEMO_PASSWORD));
            check(coordinator, Browser.signIn(elsewhere, "nl-kiemtra", Application.DEMO_PASSWORD));

            checkedByAnybody(anybody.newPage(), print(own));
            gapClosed(own);
            nextSession(own);
        }
    }

    private void askForTheQuiz(Page page) {
        page.navigate("/catalogue/module.xhtml?id=" + module);
        page.locator("a[href*='module-quiz.xhtml']").click();
        page.locator("#quiz").selectOption(String.valueOf(quiz));
        page.locator("#mark").fill("60");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/catalogue/module.xhtml"));
        assertThat(page.locator("main")).containsText("“NL-kiem-tra”, từ 60 % trở lên");
        // the session is over: what is asked for from today on would not hold for it
        SharedData.run("update module_quiz set valid_from = valid_from - interval 30 day where module_id = " + module);
    }

    /** The module's page says what is met and what is not. */
    private void missing(Page page) {
        page.navigate("/catalogue/module.xhtml?id=" + module);
        Locator needs = page.locator("#completionCard .list > li");
        assertThat(needs).hasCount(3);
        assertThat(needs.nth(0)).containsText("Đủ");
        assertThat(needs.nth(1)).containsText("Làm trọn một hồ sơ");
        assertThat(needs.nth(2)).containsText("Còn thiếu");
        assertThat(page.locator("#completionCard")).containsText("Bạn chưa hoàn thành");
    }

    private void signOff(Page page) {
        page.navigate("/signoff/sign-off.xhtml?module=" + module);
        page.locator("#find").fill(SELF);
        Locator person = page.locator(".person[data-official='" + official + "']");
        assertThat(person).isVisible();
        page.locator("input[name=skill][value='" + skill + "']").check();
        sign(page, person, "DEMONSTRATED", "");
        sign(page, person, "ASSISTED", "");
        sign(page, person, "UNAIDED", "H23-NL-0001");
        page.navigate("/signoff/finalise.xhtml?card="
                + SharedData.value("select id from coaching_card where official_id = " + official) + "&skill=" + skill);
        page.locator("#finalise").click();
        page.waitForURL(url -> url.contains("card.xhtml"));
        assertThat(page.locator(".skill-head").first()).containsText("Đã chốt");
    }

    private void sign(Page page, Locator person, String state, String caseNumber) {
        page.locator("input[name=state][value=" + state + "]").check();
        person.locator("input[type=checkbox]").check();
        person.locator(".case input").fill(caseNumber);
        page.locator("#done").click();
        page.waitForCondition(
                () -> count("card_entry where state = '" + state + "' and official_id = " + official) == 1);
    }

    private void takeQuiz(Page page) {
        assertThat(count("module_completion where official_id = " + official))
                .as("the skill alone completes nothing while a quiz is asked for")
                .isZero();
        page.navigate("/catalogue/module.xhtml?id=" + module);
        page.locator("#completionCard a[href*='start-quiz.xhtml']").click();
        page.locator("#startButton").click();
        page.locator("#quizBody").waitFor();
        for (int position = 1; position <= QUESTIONS; position++) {
            page.locator(".quiz-tab").nth(position - 1).click();
            page.locator(".quiz-question:visible .quiz-choice")
                    .filter(new Locator.FilterOptions().setHasText("Người được giao việc"))
                    .click();
            assertThat(page.locator(".quiz-tab").nth(position - 1))
                    .hasAttribute("aria-label", Pattern.compile("Câu \\d+, đã trả lời"));
        }
        page.locator("#quizHandIn").click();
        page.locator("#quizSure button[value=hand-in]").click();
        page.waitForCondition(() -> count("quiz_result where passed = true and quiz_id = " + quiz) == 1);
    }

    private void proposed() {
        assertThat(count("module_completion where official_id = " + official)).isEqualTo(1);
        assertThat(SharedData.value("select max(level) from level_proposal where state = 'PROPOSED' and official_id = "
                        + official + " and competency_id = " + competency))
                .isEqualTo("2");
    }

    private void confirm(Page page) {
        page.navigate("/competency/unit/review.xhtml");
        Locator mine = page.locator("a[href*='evidence.xhtml'][href*='official=" + official + "']");
        for (int number = 2; mine.count() == 0; number++) {
            assertThat(number).as("in the head's queue").isLessThan(50);
            page.navigate("/competency/unit/review.xhtml?page=" + number);
        }
        mine.first().click();
        page.waitForURL(url -> url.contains("evidence.xhtml"));
        assertThat(page.locator(".history")).containsText("Đạt bài kiểm tra");
        page.locator("#confirm").click();
        page.waitForCondition(() -> count("held_level where level = 2 and state = 'PROVISIONAL' and official_id = "
                        + official + " and competency_id = " + competency)
                == 1);
    }

    /** The day of the check has come; a coordinator gives it to a trainer who did not coach. */
    private void check(Page coordinator, Page other) {
        String check = SharedData.value("select id from transfer_check where official_id = " + official);
        SharedData.run("update transfer_check set due_on = current_date where id = " + check);
        coordinator.navigate("/signoff/check.xhtml?id=" + check);
        coordinator.locator("#checker").selectOption(checker);
        coordinator.locator("#assign").click();
        coordinator.waitForURL(url -> url.contains("checks.xhtml"));
        other.navigate("/signoff/check.xhtml?id=" + check);
        other.locator("#pass").click();
        other.waitForURL(url -> url.contains("checks.xhtml"));
        assertThat(SharedData.value("select state from held_level where level = 2 and official_id = " + official
                        + " and competency_id = " + competency))
                .isEqualTo("HELD");
    }

    private byte[] print(Page page) throws IOException {
        page.navigate("/certificate/my-certificates.xhtml");
        Locator link = page.locator("a[href*='/api/certificates/'][href$='.pdf']");
        assertThat(link).hasCount(1);
        Download download = page.waitForDownload(link::click);
        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(Printers.words(pdf, 1)).containsIgnoringCase(SELF).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        return pdf;
    }

    /** Somebody without an account scans the code. */
    private void checkedByAnybody(Page page, byte[] pdf) throws IOException {
        String address = Codes.onPaper(page, pdf);
        assertThat(address).contains("/certificate/check.xhtml?code=");
        page.navigate(address.replaceFirst("^https?://[^/]+", ""));
        assertThat(page.locator("#answer")).isVisible();
        assertThat(page.locator("main")).containsText(SELF);
        assertThat(page.locator("main")).containsText(MODULE);
        assertThat(page.locator("main")).containsText("NL-DA-CHOT, ngày ");
        assertThat(page.locator("main")).not().containsText("@demo.camtay.example");
    }

    private void gapClosed(Page page) {
        page.navigate("/competency/record.xhtml");
        Locator gaps = page.locator("section[aria-labelledby=gaps] ol > li");
        assertThat(gaps).hasCount(1);
        assertThat(gaps.first())
                .containsText(SharedData.value("select name_vi from competency where id = " + nextCompetency));
    }

    private void nextSession(Page page) {
        page.locator("section[aria-labelledby=gaps] a[href*='next-sessions.xhtml']")
                .click();
        page.waitForURL(url -> url.contains("next-sessions.xhtml"));
        page.locator("#next input[type=submit][aria-label*='" + NEXT + "-MO']").click();
        page.waitForCondition(() -> count("enrolment where status in ('ENROLLED', 'REQUESTED') and session_id = "
                        + session + " and official_id = " + official)
                == 1);
        assertThat(page.locator("#next input[type=submit][aria-label*='" + NEXT + "-MO']"))
                .hasCount(0);
    }

    private static int count(String from) {
        return Integer.parseInt(SharedData.value("select count(*) from " + from));
    }

    private static String module(String code, String post, String competency, int level) {
        SharedData.run("insert into module (code, name_vi, name_en, search_key, periods, format, lead_unit, product,"
                + " status) values ('" + code + "', 'Học phần " + code + "', 'Module " + code + "', '" + code
                + "', 4, 'cầm tay', 'SNV', 'một hồ sơ', 'ACTIVE')");
        String id = SharedData.value("select id from module where code = '" + code + "'");
        SharedData.run("insert into module_post (module_id, post_id) values (" + id + ", " + post + ")");
        SharedData.run("insert into module_competency (module_id, competency_id, target_level) values (" + id + ", "
                + competency + ", " + level + ")");
        return id;
    }

    /** A session of one meeting on that day from 08:00 to 10:00, signed up for since a week before it. */
    private static String session(String code, String module, String status, LocalDate day) {
        String from = "'" + day + " 01:00:00'";
        String to = "'" + day + " 03:00:00'";
        SharedData.run("insert into coaching_session (code, module_id, status, capacity, minimum, lead_unit_id,"
                + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select '" + code + "', "
                + module
                + ", '" + status + "', 20, 1, min(u.id), least(utc_timestamp(), " + from + ") - interval 7 day, " + from
                + " - interval 1 day, " + from + ", " + to
                + ", utc_timestamp() from unit u where u.kind = 'DEPARTMENT'");
        String id = SharedData.value("select id from coaching_session where code = '" + code + "'");
        SharedData.run("insert into venue (name, search_key, kind, seats) values ('Phòng " + code + "', '" + code
                + "', 'ROOM', 40)");
        SharedData.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) select " + id + ", 1, "
                + from + ", " + to + ", max(id) from venue where search_key = '" + code + "'");
        SharedData.run("insert into session_trainer (session_id, official_id) select " + id
                + ", official_id from account where user_name = 'nl-giangvien'");
        return id;
    }

    private void attended(String code) {
        SharedData.run("update coaching_session set seats_taken = 1 where code = '" + code + "'");
        SharedData.run("insert into enrolment (session_id, official_id, status, status_since, changed_by) select id, "
                + official + ", 'ATTENDED', ends_at, 0 from coaching_session where code = '" + code + "'");
        SharedData.run("insert into attendance (session_id, meeting_id, official_id, status, minutes, recorded_at,"
                + " recorded_by) select m.session_id, m.id, " + official
                + ", 'PRESENT', 120, m.ends_at, 0 from meeting m join coaching_session s on s.id = m.session_id"
                + " where s.code = '" + code + "'");
    }

    private static LocalDate weekday() {
        return LocalDate.now().plusDays(45).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }
}

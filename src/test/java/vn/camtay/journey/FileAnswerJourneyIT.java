package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * A task of the demo city, answered on a phone with a file and some lines, marked by two people with a rubric, each without seeing the
 * other's mark; then the official reads what came of it.
 */
class FileAnswerJourneyIT {
    private static final String TASK = "Bài tập: phân công trực bộ phận Một cửa";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Application application = Application.shared();

    @Test
    void aFileHandedInOnAPhoneIsMarkedByTwoAndReadByTheOfficial() {
        SharedData.personLike("canbo", "nop-tep", "nop-tep@demo.camtay.example");
        SharedData.personLike("giangvien", "cham-mot", "cham-mot@demo.camtay.example");
        SharedData.personLike("giangvien", "cham-hai", "cham-hai@demo.camtay.example");
        String quiz = SharedData.value("select id from quiz where title = '" + TASK + "'");
        try (BrowserContext phone = Browser.get().phone(application, "vi")) {
            Page page = Browser.signIn(phone, "nop-tep", Application.DEMO_PASSWORD);
            page.navigate("/quiz/start-quiz.xhtml?id=" + quiz);
            page.locator("#startButton").click();
            page.locator("#quizBody").waitFor();
            page.locator(".quiz-question:visible textarea").fill("Người quầy chứng thực trực thay quầy hộ tịch.");
            page.locator(".quiz-question:visible input[type=file]")
                    .setInputFiles(new FilePayload("phân công.pdf", "application/pdf", PDF));
            assertThat(page.locator(".quiz-file")).containsText("Đã lưu");
            page.locator("#quizHandIn").click();
            page.locator("button[value='hand-in']").click();
            page.waitForURL(url -> url.contains("result.xhtml"));
            assertThat(page.locator("main")).not().containsText("Đủ các quầy trong tuần");
        }
        String attempt =
                SharedData.value("select a.id from quiz_attempt a join account c on c.official_id = a.official_id"
                        + " where c.user_name = 'nop-tep'");

        mark("cham-mot", quiz, attempt, "Chưa ai chấm", new int[] {2, 2}, "2", "Nên ghi giờ trực.");
        mark("cham-hai", quiz, attempt, "Chờ người chấm thứ hai", new int[] {2, 2}, "3", "Dùng được ngay.");

        try (BrowserContext phone = Browser.get().phone(application, "vi")) {
            Page page = Browser.signIn(phone, "nop-tep", Application.DEMO_PASSWORD);
            page.navigate("/quiz/result.xhtml?attempt=" + attempt);
            Locator result = page.locator("main");
            assertThat(result).containsText("95 %");
            assertThat(result).containsText("Đủ các quầy trong tuần");
            assertThat(result).containsText("Nêu đủ");
            assertThat(result).containsText("Nên ghi giờ trực.");
            assertThat(result).containsText("Dùng được ngay.");
            assertThat(result.locator("a", new Locator.LocatorOptions().setHasText("phân công.pdf")))
                    .isVisible();
        }
    }

    /** @param levels of the two criteria that have some, from 0 */
    private void mark(
            String marker, String quiz, String attempt, String waits, int[] levels, String points, String comment) {
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, marker, Application.DEMO_PASSWORD);
            page.navigate("/quiz/manage/results.xhtml?quiz=" + quiz);
            Locator row = page.locator("tr")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='attempt=" + attempt + "']")));
            assertThat(row).containsText(waits);
            assertThat(row).not().containsText("Bạn đã chấm");
            row.locator("a[href*='mark-attempt.xhtml']").click();
            assertThat(page.locator("main")).containsText("phân công.pdf");
            assertThat(page.locator("main")).not().containsText("Nên ghi giờ trực.");
            for (int criterion = 0; criterion < levels.length; criterion++) {
                page.locator(".quiz-levels")
                        .nth(criterion)
                        .locator("input")
                        .nth(levels[criterion])
                        .check();
            }
            page.locator("input[inputmode=decimal]").fill(points);
            page.locator("textarea").fill(comment);
            page.locator("input[id$=keep], button[id$=keep]").click();
            assertThat(page.locator("#notices")).not().isEmpty();
        }
    }
}

package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.camtay.file.Uploads;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Media;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Stem;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * An official hands in a photographed page on a phone, with two days left; a trainer marks it with the rubric, and the official sees
 * what each criterion gave. Then the trainer adds a picture to the question and sees it as officials will.
 */
class HandMarkingJourneyIT {
    private static final Essay ASKED = new Essay(
            Stem.of(RichText.ofPlain("Nộp tờ trình xin máy quét.")),
            Essay.Form.FILE,
            RichText.EMPTY,
            List.of(
                    Essay.Criterion.of(
                            "Căn cứ",
                            List.of(
                                    new Essay.Level("Không nêu", BigDecimal.ZERO),
                                    new Essay.Level("Nêu đủ", new BigDecimal("3")))),
                    Essay.Criterion.of(
                            "Thể thức",
                            List.of(
                                    new Essay.Level("Còn lỗi", BigDecimal.ZERO),
                                    new Essay.Level("Đúng", BigDecimal.ONE)))));

    private final Application application = Application.shared();
    private long quiz;

    @AfterEach
    void close() {
        QuizRows.close(quiz);
    }

    @Test
    void aFileIsHandedInOnAPhoneAndMarkedWithTheRubric() {
        SharedData.personLike("canbo", "nop-bai", "nop-bai@demo.camtay.example");
        quiz = QuizRows.quiz(
                "Nop-to-trinh", List.of(ASKED), Long.parseLong(SharedData.value("select max(id) from module")));
        SharedData.run("update quiz set limit_minutes = null, closes_at = utc_timestamp() + interval 2 day"
                + " + interval 330 minute where id = " + quiz);
        try (BrowserContext phone = Browser.get().phone(application, "vi");
                BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page official = Browser.signIn(phone, "nop-bai", Application.DEMO_PASSWORD);
            handIn(official);
            Page trainer = Browser.signIn(desk, "giangvien", Application.DEMO_PASSWORD);
            mark(trainer);

            official.reload();
            Locator answer = official.locator("section.card", new Page.LocatorOptions().setHasText("Thang chấm"));
            assertThat(answer).containsText("Căn cứ: 3/3");
            assertThat(answer).containsText("Nêu đủ");
            assertThat(answer).containsText("Thể thức: 0/1");
            assertThat(answer).containsText("Sửa lại phần nơi nhận.");
            assertThat(answer.locator(".quiz-file")).containsText("to-trinh.png");

            addAPicture(trainer);
        }
    }

    private void handIn(Page page) {
        page.navigate("/quiz/start-quiz.xhtml?id=" + quiz);
        page.locator("#startButton").click();
        page.locator("#quizBody").waitFor();
        assertThat(page.locator("#quizLeft")).hasText("2 ngày 5 giờ");

        page.locator(".quiz-files input[type=file]")
                .setInputFiles(new FilePayload("to-trinh.png", "image/png", Uploads.png()));
        assertThat(page.locator(".quiz-file")).containsText("Đã lưu");
        page.locator("#quizHandIn").click();
        page.locator("#quizSure button[value=hand-in]").click();
        page.waitForURL(Pattern.compile("result"));
        assertThat(page.locator("main")).containsText("to-trinh.png");
    }

    private void mark(Page page) {
        page.navigate("/quiz/manage/mark-attempt.xhtml?attempt="
                + SharedData.value("select id from quiz_attempt where quiz_id = " + quiz));
        assertThat(page.locator(".quiz-file")).containsText("to-trinh.png");
        page.getByText("3 điểm: Nêu đủ").click();
        page.getByText("0 điểm: Còn lỗi").click();
        page.locator("textarea[id$=comment]").fill("Sửa lại phần nơi nhận.");
        page.locator("[id$=keep]").click();
        assertThat(page.locator("main")).containsText("75");
    }

    private void addAPicture(Page page) {
        page.navigate("/quiz/manage/edit-question.xhtml?id="
                + SharedData.value("select question_id from quiz_item where quiz_id = " + quiz));
        page.locator("details:has([id$=addMedium]) summary").first().click();
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("mau.png", "image/png", Media.png(Color.BLUE)));
        page.locator("#words").first().fill("Mẫu tờ trình có ba phần.");
        page.locator("[id$=addMedium]").first().click();
        page.locator(".quiz-medium img").waitFor();
        page.locator("#show").click();

        Locator shown = page.locator("#questionPreview img");
        assertThat(shown).hasAttribute("alt", "Mẫu tờ trình có ba phần.");
        page.waitForFunction("() => document.querySelector('#questionPreview img').naturalWidth > 0");
    }
}

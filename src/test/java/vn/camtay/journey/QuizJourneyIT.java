package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.Relay;
import vn.camtay.testkit.SharedData;

/**
 * An official takes a quiz of twenty questions on a phone: the network is cut for a while, the browser is closed and opened again,
 * and at the deadline the quiz hands itself in. Everything that the server sends on the way is read as an attacker would.
 */
class QuizJourneyIT {
    private static final int QUESTIONS = 20;
    private static final Pattern ANSWERED = Pattern.compile("Câu \\d+, đã trả lời");

    private final Relay wire = Relay.to(Application.shared().address());
    private final List<String> seen = new ArrayList<>();

    /** What the phone's browser keeps while it is closed. */
    @TempDir
    Path phone;

    @AfterEach
    void closeTheWire() {
        wire.close();
    }

    @Test
    void nothingIsLostBetweenTheFirstQuestionAndTheDeadline() {
        SharedData.personLike("canbo", "thi-sinh", "thi-sinh@demo.camtay.example");
        long quiz = QuizRows.quiz("Thi-cuoi-lop", QUESTIONS);
        try (BrowserContext first = Browser.get().phone(wire, "vi", phone)) {
            Page page = signInToStay(first);
            listen(page);
            page.navigate("/index.xhtml");
            page.locator("a[href*='start-quiz.xhtml?id=" + quiz + "']").click();
            page.locator("#startButton").click();
            page.locator("#quizBody").waitFor();

            answer(page, 1, 8);
            page.waitForCondition(() -> answersOf(quiz) == 8);
            assertThat(page.locator("#quizState")).containsText("Đã lưu lúc");

            wire.cut();
            answer(page, 9, 12);
            assertThat(page.locator("#quizState")).containsText("4 câu trả lời đang chờ");
        }
        assertThat(answersOf(quiz)).isEqualTo(8);
        wire.mend();

        try (BrowserContext again = Browser.get().phone(wire, "vi", phone)) {
            again.clearCookies(new BrowserContext.ClearCookiesOptions().setName("camtay"));
            Page page = again.newPage();
            listen(page);
            page.navigate("/quiz/my-quizzes.xhtml");
            page.locator("a[href*='take.xhtml']").first().click();
            page.locator("#quizBody").waitFor();
            assertThat(page.locator("#quizState")).containsText("Đã lưu lúc");
            assertThat(page.locator(".quiz-tab.answered")).hasCount(12);

            answer(page, 13, 18);
            page.waitForCondition(() -> answersOf(quiz) == 18);
            assertThat(page.locator("#quizState")).containsText("Đã lưu lúc");
            sameQuizOnASecondTab(again, page, quiz);
        }
        assertThat(answersOf(quiz)).isEqualTo(18);
        assertThat(String.join("\n", seen))
                .contains("Người được giao việc")
                .doesNotContain(QuizRows.SECRET)
                .doesNotContain("\"weight\"")
                .doesNotContain("\"right\"");

        SharedData.run(
                "update quiz_attempt set ends_at = utc_timestamp(6), grace_ends_at = utc_timestamp(6) where quiz_id = "
                        + quiz);
        QuizRows.close(quiz);
        theResultIsTheOneComputedByHand(quiz);
    }

    private Page signInToStay(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("/account/sign-in.xhtml");
        page.locator("input[type=text], input[type=email]").first().fill("thi-sinh");
        page.locator("input[type=password]").fill(Application.DEMO_PASSWORD);
        page.locator("#remember").check();
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Questions that ask about an odd number are answered right, the others wrong. */
    private static void answer(Page page, int from, int to) {
        for (int position = from; position <= to; position++) {
            page.locator(".quiz-tab").nth(position - 1).click();
            String text = page.locator(".quiz-question:visible .quiz-text").textContent();
            Matcher number = Pattern.compile("\\d+").matcher(text);
            number.find();
            boolean right = Integer.parseInt(number.group()) % 2 == 1;
            page.locator(".quiz-question:visible .quiz-choice")
                    .filter(new Locator.FilterOptions().setHasText(right ? "Người được giao việc" : "Người khác"))
                    .click();
            assertThat(page.locator(".quiz-tab").nth(position - 1)).hasAttribute("aria-label", ANSWERED);
        }
    }

    private static void sameQuizOnASecondTab(BrowserContext context, Page first, long quiz) {
        Page second = context.newPage();
        second.navigate(first.url());
        second.locator("#quizBody").waitFor();
        assertThat(second.locator(".quiz-tab.answered")).hasCount(18);

        first.locator(".quiz-tab").first().click();
        String now = first.locator(".quiz-question:visible input:checked").getAttribute("value");
        String saved = firstAnswerOf(quiz);
        first.locator(".quiz-question:visible input:not(:checked)").first().check();
        assertThat(second.locator("#quizElsewhere")).isVisible();
        first.waitForCondition(() -> !firstAnswerOf(quiz).equals(saved));
        first.locator(".quiz-question:visible input[value='" + now + "']").check();
        first.waitForCondition(() -> firstAnswerOf(quiz).equals(saved));

        assertThat(first.locator("#quizElsewhere")).isVisible();
        assertThat(first.locator("#quizState")).containsText("Đã lưu lúc");
    }

    private void theResultIsTheOneComputedByHand(long quiz) {
        try (BrowserContext later = Browser.get().phone(wire, "vi", phone)) {
            Page page = later.newPage();
            page.waitForCondition(
                    () -> SharedData.value("select status from quiz_attempt where quiz_id = " + quiz)
                            .equals("GRADED"),
                    new Page.WaitForConditionOptions().setTimeout(20_000));
            int right = Integer.parseInt(SharedData.value(
                    "select count(*) from quiz_attempt_question g join quiz_attempt a on a.id = g.attempt_id"
                            + " join quiz_answer s on s.attempt_id = a.id and s.position = g.position"
                            + " join question_version v on v.id = g.question_version_id join question q on q.id = v.question_id"
                            + " where a.quiz_id = " + quiz
                            + " and cast(substring_index(q.title, ' ', -1) as unsigned) % 2 = 1"));

            page.navigate("/quiz/my-quizzes.xhtml");
            page.locator("a[href*='result.xhtml']").first().click();

            String percent = String.valueOf(right * 100 / QUESTIONS);
            assertThat(page.locator("main")).containsText(percent + " %");
            assertThat(page.locator("main")).containsText(QuizRows.SECRET);
            assertThat(SharedData.value("select submitted_by from quiz_attempt where quiz_id = " + quiz))
                    .isEqualTo("SYSTEM");
            assertThat(SharedData.value(
                            "select count(*) from audit_entry where action = 'QuizGraded' and subject_id = " + quiz))
                    .isEqualTo("1");
        }
    }

    private static String firstAnswerOf(long quiz) {
        return SharedData.value(
                "select s.content from quiz_answer s join quiz_attempt a on a.id = s.attempt_id where s.position = 1"
                        + " and a.quiz_id = " + quiz);
    }

    private static int answersOf(long quiz) {
        return Integer.parseInt(SharedData.value(
                "select count(*) from quiz_answer s join quiz_attempt a on a.id = s.attempt_id where a.quiz_id = "
                        + quiz));
    }

    /** Keeps every page and every answer that the server sends. */
    private void listen(Page page) {
        page.onRequestFinished(request -> {
            Response response = request.response();
            if (response != null && !request.url().contains("/jakarta.faces.resource/")) {
                try {
                    seen.add(response.text());
                } catch (PlaywrightException withoutBody) {
                    seen.add("");
                }
            }
        });
    }
}

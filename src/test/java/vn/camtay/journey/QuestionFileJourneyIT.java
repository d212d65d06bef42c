package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/** A trainer brings questions of another program into the bank, twice, and takes them out again. */
class QuestionFileJourneyIT {
    private static final String TITLE = "Nhập thử";
    private static final String FILE = """
            ::%1$s 1::Lệ phí cấp bản sao khai sinh là 8.000 đồng. {T}

            ::%1$s 2::Ai ký giấy khai sinh? {=Chủ tịch ~Văn thư # không phải}

            ::%1$s 3::Hình này là gì? <img src="a.png"> {=sơ đồ ~bản đồ}
            """.formatted(TITLE);

    @AfterEach
    void takeTheQuestionsBack() {
        String ours = " (select id from question where title like '" + TITLE + "%')";
        SharedData.run("delete from question_version where question_id in" + ours);
        SharedData.run("delete from question_tag where question_id in" + ours);
        SharedData.run("delete from question where title like '" + TITLE + "%'");
    }

    @Test
    void aFileIsPreviewedTakenOverAndTakenOutAgain() {
        String module = module();
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "giangvien", Application.DEMO_PASSWORD);
            page.navigate("/quiz/manage/questions.xhtml?module=" + module);
            page.locator("main a[href*='question-file.xhtml']").click();

            upload(page, FILE);
            assertThat(figures(page)).isEqualTo("2 0 0 1");
            assertThat(page.locator("main .list").innerText()).contains("Dòng 5", "cần hình ảnh");
            assertThat(written()).isEqualTo("0");

            page.locator("#acceptButton").click();
            page.locator(".notice.good").waitFor();
            assertThat(written()).isEqualTo("2");

            page.locator("main a[href*='question-file.xhtml']").click();
            upload(page, FILE.replace("8.000", "10.000"));
            assertThat(figures(page)).isEqualTo("0 1 1 1");

            for (String format : new String[] {"gift", "moodle-xml"}) {
                String exported = page.request()
                        .get(Application.shared().address() + "/api/quiz/modules/" + module + "/questions/" + format)
                        .text();
                assertThat(exported).contains("8.000 đồng", TITLE + " 2");
            }
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedWithASentence() {
        String module = module();
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "giangvien", Application.DEMO_PASSWORD);
            page.navigate("/quiz/manage/question-file.xhtml?module=" + module);

            upload(page, "<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><quiz>&a;</quiz>");

            assertThat(page.locator("main").innerText()).contains("DOCTYPE");
            assertThat(page.locator("#acceptButton").count()).isZero();
        }
    }

    private static String module() {
        Application.shared();
        return SharedData.value("select id from module where code = 'M04'");
    }

    private static void upload(Page page, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload("cau-hoi.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#uploadButton").click();
        page.waitForLoadState();
    }

    /** New, changed, unchanged, refused. */
    private static String figures(Page page) {
        return String.join(" ", page.locator("main .figures b").allInnerTexts());
    }

    private static String written() {
        return SharedData.value("select count(*) from question where title like '" + TITLE + "%'");
    }
}

package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.file.Uploads;
import vn.camtay.paper.Printers;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * The sheet of a meeting is printed, its code leads back, and it is typed in by the keyboard alone; a line that differs from the
 * roll is settled, one that cannot be read is corrected, the scan is attached, and the session locked.
 */
class PaperSheetJourneyIT {
    @Test
    void aSheetIsPrintedTypedBackSettledScannedAndTheSessionLocked() throws IOException {
        Application application = Application.shared();
        List<Long> people = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            people.add(SharedData.personLike("canbo", "giay-" + number, "giay-" + number + "@demo.camtay.example"));
        }
        String meeting = meetingThatIsOver(people);
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/attendance/manage/roll-call.xhtml?meeting=" + meeting);
            Locator absent = page.locator(".roll-row[data-official='" + people.get(1) + "']");
            absent.locator("[data-mark=ABSENT]").click();
            assertThat(absent.locator(".roll-answer")).containsText("Đã ghi");

            byte[] pdf = print(page, meeting);
            page.navigate(codeOf(page, pdf).replaceFirst("^https?://[^/]+", ""));
            typeBack(page);
            settle(page);
            correct(page);
            attach(page);
            lock(page);
            page.navigate("/attendance/manage/paper-sheet.xhtml?meeting=" + meeting);
            assertThat(page.locator("#grid")).hasCount(0);
            assertThat(page.locator("#scans")).containsText("bang-da-ky.pdf");
        }
    }

    private static byte[] print(Page page, String meeting) throws IOException {
        page.navigate("/attendance/manage/paper-sheet.xhtml?meeting=" + meeting);
        Download download = page.waitForDownload(() -> page.locator("#pdf").click());
        byte[] pdf = Files.readAllBytes(download.path());

        assertThat(download.suggestedFilename()).isEqualTo("Bảng điểm danh PAPER-1-1.pdf");
        assertThat(Printers.words(pdf, 1))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("BẢNG ĐIỂM DANH")
                .containsSubsequence("giay-1", "giay-2", "giay-3", "giay-4");
        return pdf;
    }

    private static String codeOf(Page page, byte[] pdf) throws IOException {
        String text = Codes.onPaper(page, pdf);
        assertThat(text).contains("/attendance/manage/paper-sheet.xhtml?meeting=");
        return text;
    }

    private static void typeBack(Page page) {
        page.locator(".sheet-cell").first().focus();
        for (String line : List.of("P", "P", "V", "Q")) {
            page.keyboard().type(line);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#enter")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#sheetResult"))
                .hasText("Đã ghi 2 người; 1 người khác với trên máy; 1 dòng chưa ghi được.");
        assertThat(page.locator("#differ")).containsText("giay-2");
        assertThat(page.locator("#differ")).containsText("Vắng");
    }

    private static void settle(Page page) {
        page.locator("#differ select").selectOption("paper");
        page.locator("#settle").click();
        assertThat(page.locator("main")).containsText("Hãy ghi lý do lấy theo bảng giấy");

        page.locator("#note").fill("Có chữ ký trên bảng");
        page.locator("#settle").click();
        assertThat(page.locator("#differ")).hasCount(0);
    }

    private static void correct(Page page) {
        Locator last = page.locator(".sheet-cell").last();
        assertThat(last).hasValue("Q");
        last.fill("CP Họp đột xuất");
        page.locator("#enter").click();
        assertThat(page.locator(".sheet-grid .tag").last()).containsText("Vắng có lý do");
        assertThat(page.locator(".sheet-grid .tag").nth(1)).containsText("Có mặt");
    }

    private static void attach(Page page) throws IOException {
        page.locator("#file").setInputFiles(new FilePayload("bang-da-ky.pdf", "application/pdf", Uploads.jpeg()));
        page.locator("#attach").click();
        assertThat(page.locator("main")).containsText("nội dung là JPEG");

        byte[] scan = Uploads.pdf(3_000);
        page.locator("#file").setInputFiles(new FilePayload("bang-da-ky.pdf", "application/pdf", scan));
        page.locator("#attach").click();
        Download download =
                page.waitForDownload(() -> page.getByText("bang-da-ky.pdf").click());
        assertThat(Files.readAllBytes(download.path())).isEqualTo(scan);
    }

    private static void lock(Page page) {
        page.navigate("/session/session.xhtml?id="
                + SharedData.value("select id from coaching_session where code = 'PAPER-1'"));
        page.locator("#lockButton").click();
        assertThat(page.locator("#lockButton")).hasCount(0);
        assertThat(SharedData.value("select status from coaching_session where code = 'PAPER-1'"))
                .isEqualTo("LOCKED");
        assertThat(SharedData.value(
                        "select group_concat(concat(status, ' ', means) order by official_id) from attendance"
                                + " where session_id = (select id from coaching_session where code = 'PAPER-1')"))
                .isEqualTo("PRESENT PAPER,PRESENT PAPER,ABSENT PAPER,EXCUSED PAPER");
    }

    /** A session whose one meeting ended an hour ago, with a place for these people. */
    private static String meetingThatIsOver(List<Long> people) {
        SharedData.run(
                "insert into coaching_session (code, module_id, status, capacity, minimum, seats_taken, lead_unit_id,"
                        + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select 'PAPER-1', module_id, 'OPEN', 20,"
                        + " 2, 4, lead_unit_id, utc_timestamp() - interval 9 day, utc_timestamp() - interval 1 day,"
                        + " utc_timestamp() - interval 4 hour, utc_timestamp() - interval 1 hour, utc_timestamp() - interval 9 day"
                        + " from coaching_session order by id limit 1");
        String session = SharedData.value("select id from coaching_session where code = 'PAPER-1'");
        SharedData.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1, starts_at,"
                + " ends_at, (select min(id) from venue) from coaching_session where id = " + session);
        for (long person : people) {
            SharedData.run("insert into enrolment (session_id, official_id, status, status_since, changed_by) values ("
                    + session + ", " + person + ", 'ENROLLED', utc_timestamp(), 0)");
        }
        return SharedData.value("select id from meeting where session_id = " + session);
    }
}

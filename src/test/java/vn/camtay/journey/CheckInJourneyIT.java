package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;
import vn.camtay.testkit.TestDatabase;

/**
 * Two people, whose phones' clocks are wrong, check in to a meeting that is going on: one reads the picture on the trainer's screen with the page's own camera, the
 * other opens its address, must sign in first, and gets in; a third has no seat, asks, and is let in. The trainer settles what
 * differs, takes the roll without network, and sees what somebody else said meanwhile; then loads a file, whose refused row comes
 * back, and marks several people at once.
 */
class CheckInJourneyIT {
    private static final String SCHEMA = "camtay_app";
    /** Milliseconds by which the clocks of two phones go wrong, one either way: only the server's counts. */
    private static final long SKEW = 90_000;

    /** The phone's camera, which sees whatever the test puts on this canvas. */
    private static final String CAMERA = """
        () => {
          const canvas = document.createElement('canvas');
          canvas.width = 480;
          canvas.height = 480;
          const context = canvas.getContext('2d');
          window.seen = (size, modules) => {
            context.fillStyle = '#fff';
            context.fillRect(0, 0, 480, 480);
            context.fillStyle = '#000';
            context.save();
            context.scale(480 / size, 480 / size);
            context.fill(new Path2D(modules));
            context.restore();
          };
          const draw = () => window.picture && window.seen(...window.picture);
          setInterval(draw, 50);
          delete window.BarcodeDetector;
          navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20);
        }
        """;

    @Test
    void twoPhonesCheckInADisputeIsSettledAndMarksSurviveACut() throws Exception {
        Application application = Application.shared();
        String meeting = meetingGoingOn();
        try (BrowserContext desk = Browser.get().desk(application, "vi");
                BrowserContext first = Browser.get().phone(application, "vi");
                BrowserContext second = Browser.get().phone(application, "vi");
                BrowserContext third = Browser.get().phone(application, "vi");
                BrowserContext other = Browser.get().phone(application, "vi")) {
            first.clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis() + SKEW));
            second.clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis() - SKEW));
            Page screen = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            screen.navigate("/attendance/manage/check-in-screen.xhtml?meeting=" + meeting);
            assertThat(screen.locator("#digits")).hasText(Pattern.compile("\\d{3} \\d{3}"));

            byCamera(screen, first);
            byDigitsAfterSigningIn(screen, second);
            assertThat(SharedData.value("select count(*) from check_in where meeting_id = " + meeting
                            + " and abs(timestampdiff(second, in_at, utc_timestamp())) < 60"))
                    .as("whatever the phones' clocks say")
                    .isEqualTo("2");

            Page roll = desk.newPage();
            roll.navigate("/attendance/manage/roll-call.xhtml?meeting=" + meeting);
            settle(roll);
            withoutASeat(screen, third, roll);
            withoutNetwork(desk, roll, other, meeting);
            fromAFile(roll, meeting);
            severalAtOnce(roll, meeting);
        }
    }

    private static void byCamera(Page screen, BrowserContext phone) {
        phone.addInitScript("(" + CAMERA + ")()");
        Page page = Browser.signIn(phone, "canbo", Application.DEMO_PASSWORD);
        page.navigate("/attendance/check-in.xhtml");
        page.locator("#scanButton").click();
        assertThat(page.locator("#scan")).isVisible();
        String size = screen.locator("#qr").getAttribute("viewBox").split(" ")[2];
        String modules = screen.locator("#qrPath").getAttribute("d");

        page.evaluate(
                "([size, modules]) => { window.picture = [size, modules]; }",
                new Object[] {Integer.valueOf(size), modules});

        assertThat(page.locator("#checkInResult .good")).containsText("Đã điểm danh đến");
    }

    private static void byDigitsAfterSigningIn(Page screen, BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate("/attendance/check-in.xhtml");
        page.locator("#code").fill(screen.locator("#digits").textContent());
        page.locator(".code-form button").click();
        page.locator("a[href*='sign-in']").click();
        page.locator("input[type=text], input[type=email]").first().fill("lanhdao");
        page.locator("input[type=password]").fill(Application.DEMO_PASSWORD);
        page.locator("input[type=password]").press("Enter");

        page.waitForURL(url -> url.contains("check-in.xhtml"));
        assertThat(page.locator("#checkInResult .good")).containsText("Đã điểm danh đến");
    }

    private static void settle(Page roll) {
        Locator row = roll.locator(".roll-row[data-state=WAITING]").first();
        String official = row.getAttribute("data-official");
        Locator same = roll.locator(".roll-row[data-official='" + official + "']");
        same.locator("[data-mark=ABSENT]").click();
        assertThat(same.locator(".roll-settle")).isVisible();

        same.locator(".roll-settle").click();
        roll.locator("#note").fill("Ngồi ở phòng bên");
        roll.locator("#settle button[value=self]").click();

        assertThat(same.locator(".roll-state")).containsText("Có mặt");
        assertThat(same.locator(".roll-agreement")).containsText("Khớp nhau");
    }

    private static void withoutASeat(Page screen, BrowserContext phone, Page roll) {
        SharedData.personLike("canbo", "den-khong-dang-ky", "den-khong-dang-ky@demo.camtay.example");
        Page page = Browser.signIn(phone, "den-khong-dang-ky", Application.DEMO_PASSWORD);
        page.navigate("/attendance/check-in.xhtml");
        page.locator("#code").fill(screen.locator("#digits").textContent());
        page.locator(".code-form button").click();
        page.locator("#walkInButton").click();
        assertThat(page.locator("#checkInResult .good")).containsText("Đã xin vào lớp");

        roll.reload();
        roll.locator("#walkIns a").click();
        roll.locator("#people li input[type=submit]").first().click();

        roll.waitForURL(url -> url.contains("roll-call.xhtml"));
        Locator row = roll.locator(".roll-row").filter(named("den-khong-dang-ky"));
        assertThat(row.locator(".roll-self-text")).containsText("Tự điểm danh đến");
        row.locator("[data-mark=PRESENT]").click();
        assertThat(row.locator(".roll-agreement")).containsText("Khớp nhau");
        page.navigate("/attendance/my-attendance.xhtml");
        assertThat(page.locator("main")).containsText("CHECK-IN-1");
    }

    private static void withoutNetwork(BrowserContext desk, Page roll, BrowserContext otherPhone, String meeting) {
        Locator rows = roll.locator(".roll-row[data-status=UNRECORDED]");
        String mine = rows.nth(0).getAttribute("data-official");
        String both = rows.nth(1).getAttribute("data-official");
        Page other = Browser.signIn(otherPhone, "dieuphoi", Application.DEMO_PASSWORD);
        other.navigate("/attendance/manage/roll-call.xhtml?meeting=" + meeting);
        desk.setOffline(true);

        row(roll, mine).locator("[data-mark=PRESENT]").click();
        row(roll, both).locator("[data-mark=PRESENT]").click();
        assertThat(roll.locator("#network")).containsText("2");
        row(other, both).locator("[data-mark=ABSENT]").click();
        assertThat(row(other, both).locator(".roll-state")).containsText("Vắng");
        assertThat(row(roll, mine)).hasAttribute("data-status", "UNRECORDED");
        desk.setOffline(false);

        assertThat(row(roll, mine)).hasAttribute("data-status", "PRESENT");
        assertThat(row(roll, both).locator(".roll-conflict")).containsText("Vắng");
        assertThat(row(roll, both)).hasAttribute("data-status", "ABSENT");
        row(roll, both).locator(".roll-conflict button").last().click();
        assertThat(row(roll, both)).hasAttribute("data-status", "PRESENT");
        roll.reload();
        roll.waitForLoadState(LoadState.LOAD);
        assertThat(row(roll, both)).hasAttribute("data-status", "PRESENT");
    }

    private static void fromAFile(Page page, String meeting) {
        String file = "Họ và tên;Điểm danh;Giờ đến;Giờ về;Lý do sửa\n"
                + "den-khong-dang-ky;Vắng;;;\n"
                + "Không Ai Cả;Có mặt;;;\n";
        page.navigate("/session/session.xhtml?id="
                + SharedData.value("select session_id from meeting where id = " + meeting));
        page.locator("a[href*='import-attendance']").click();
        page.locator("#file")
                .setInputFiles(new FilePayload("roll.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#uploadButton").click();
        assertThat(page.locator("tbody tr").nth(0)).containsText("Thay đổi");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Lớp không có ai tên");

        page.locator("#acceptButton").click();

        assertThat(page.locator(".notice.good")).containsText("Đã ghi 1 dòng");
        Download refused =
                page.waitForDownload(() -> page.locator("#refusedButton").click());
        assertThat(refused.suggestedFilename()).endsWith(".xlsx");
    }

    private static void severalAtOnce(Page page, String meeting) {
        page.navigate("/attendance/manage/bulk-marks.xhtml?meeting=" + meeting);
        page.locator("#reason").fill("Họp đột xuất");
        page.locator("#choose li")
                .filter(named("den-khong-dang-ky"))
                .locator("input")
                .check();
        page.locator("#choose li input[type=checkbox]").first().check();
        page.locator("#look").click();
        assertThat(page.locator("tbody tr")).hasCount(2);

        page.locator("#acceptButton").click();

        page.waitForURL(url -> url.contains("roll-call.xhtml"));
        assertThat(page.locator(".roll-row").filter(named("den-khong-dang-ky"))).hasAttribute("data-status", "EXCUSED");
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static Locator row(Page page, String official) {
        return page.locator(".roll-row[data-official='" + official + "']");
    }

    /** A session of the demo city whose meeting is made to go on now, with a place for the two who check in and two others. */
    private static String meetingGoingOn() throws SQLException {
        try (Connection connection = TestDatabase.get().connect(SCHEMA);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into coaching_session (code, module_id, status, capacity, minimum, seats_taken,"
                            + " lead_unit_id, sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select"
                            + " 'CHECK-IN-1', module_id, 'OPEN', 20, 2, 4, lead_unit_id, utc_timestamp() - interval 9 day,"
                            + " utc_timestamp() - interval 1 day, utc_timestamp() - interval 5 minute, utc_timestamp() +"
                            + " interval 3 hour, utc_timestamp() - interval 9 day from coaching_session order by id"
                            + " limit 1");
            String session = value(statement, "select id from coaching_session where code = 'CHECK-IN-1'");
            statement.executeUpdate(
                    "insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1,"
                            + " starts_at, ends_at, (select min(id) from venue) from coaching_session where id = "
                            + session);
            statement.executeUpdate(
                    "insert into enrolment (session_id, official_id, status, status_since, changed_by) select "
                            + session
                            + ", official_id, 'ENROLLED', utc_timestamp(), 0 from account where user_name in ('canbo',"
                            + " 'lanhdao')");
            statement.executeUpdate(
                    "insert into enrolment (session_id, official_id, status, status_since, changed_by) select "
                            + session
                            + ", o.id, 'ENROLLED', utc_timestamp(), 0 from official o where o.status = 'ACTIVE' and"
                            + " not exists (select 1 from account a where a.official_id = o.id and a.user_name in"
                            + " ('canbo', 'lanhdao')) order by o.id limit 2");
            return value(statement, "select id from meeting where session_id = " + session);
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}

package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.MailServer;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.TestDatabase;

/**
 * A department's day, through the browser, the database and the mail: a coordinator imports 800 officials of a ward from XLSX,
 * an administrator lets three of them in, a trainer schedules a session, the three enrol and are mailed with calendar parts,
 * the trainer takes the roll on a phone, and the head of the ward sees and exports who attended.
 */
class DepartmentJourneyIT {
    private static final String SCHEMA = "camtay_department";
    private static final int OFFICIALS = 800;
    private static final String PASSWORD = "vườn chuối sau đình 2026";
    private static final List<String> NAMES = List.of("Đặng Thị Hường", "Nguyễn Văn Đạt", "Lê Minh Quân");
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/account/set-password\\.xhtml\\?token=[A-Za-z0-9_\\-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final MailServer mail = MailServer.start();
    private final Duration offset = untilTuesdayMorning();

    @Test
    void aDepartmentTrainsThreeOfficialsFromImportToRecord() throws Exception {
        Application application = Application.start("department", Application.onDatabase(SCHEMA, settings()));
        String ward = value(
                "select u.code from account a join official o on o.id = a.official_id join unit u on u.id = o.unit_id"
                        + " where a.user_name = 'lanhdao'");

        importOfficials(application, ward);
        List<String> users = letIn(application);
        String session = schedule(application);
        for (int i = 0; i < users.size(); i++) {
            enrol(application, users.get(i), PASSWORD + (i + 1), session);
        }
        everyoneIsMailedWithACalendarPart();
        application.restartWith("CAMTAY_CLOCK_OFFSET", offset.plusHours(3).toString());
        takeTheRoll(application, session);
        theHeadSeesAndExports(application);
    }

    private Map<String, String> settings() {
        return Map.of(
                "CAMTAY_DEMO",
                "true",
                "CAMTAY_DEMO_PASSWORD",
                Application.DEMO_PASSWORD,
                "CAMTAY_CLOCK_OFFSET",
                offset.toString(),
                "CAMTAY_SMTP_HOST",
                "127.0.0.1",
                "CAMTAY_SMTP_PORT",
                String.valueOf(mail.port()));
    }

    /** The journey always happens on a Tuesday from nine o'clock, whenever it is run. */
    private static Duration untilTuesdayMorning() {
        ZonedDateTime now = ZonedDateTime.now(MovingClock.OFFICE);
        ZonedDateTime nine = now.toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(9, 0)
                .atZone(MovingClock.OFFICE);
        return Duration.between(now, nine).truncatedTo(ChronoUnit.SECONDS);
    }

    private LocalDate day() {
        return ZonedDateTime.now(MovingClock.OFFICE).plus(offset).toLocalDate();
    }

    private void importOfficials(Application application, String ward) throws IOException {
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/organisation/manage/import-officials.xhtml");
            page.locator("#file").setInputFiles(workbook(ward));
            page.locator("#uploadButton").click();
            page.waitForURL(url -> url.contains("official-import.xhtml"));
            assertThat(page.locator("#acceptButton")).containsText(String.valueOf(OFFICIALS));

            page.locator("#acceptButton").click();

            assertThat(page.getByText("Đã tiếp nhận " + OFFICIALS + " dòng"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.navigate("/organisation/officials.xhtml?text=dang+thi+huong");
            assertThat(page.locator("main")).containsText("Đặng Thị Hường");
        }
    }

    private static Path workbook(String ward) throws IOException {
        Path file = Files.createTempFile("officials", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cán bộ");
            List<String> headings = List.of("Mã cán bộ", "Họ và tên", "Mã đơn vị", "Vị trí", "Thư công vụ", "Di động");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int i = 0; i < OFFICIALS; i++) {
                boolean named = i < NAMES.size();
                sheet.value(i + 1, 0, "J%04d".formatted(i + 1));
                sheet.value(i + 1, 1, named ? NAMES.get(i) : "Trần Văn " + given(i));
                sheet.value(i + 1, 2, ward);
                sheet.value(i + 1, 3, "P05");
                sheet.value(i + 1, 4, "journey" + (i + 1) + "@ward.example");
                sheet.value(i + 1, 5, "0912%06d".formatted(i + 1));
            }
        }
        return file;
    }

    private static String given(int i) {
        return List.of("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga")
                .get(i % 10);
    }

    /** Invites the three by mail; each follows the link and chooses a password. Returns their user names. */
    private List<String> letIn(Application application) throws Exception {
        List<String> users = new ArrayList<>();
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, "quantri", Application.DEMO_PASSWORD);
            for (int i = 1; i <= NAMES.size(); i++) {
                String where = " from account where mail = 'journey" + i + "@ward.example'";
                page.navigate("/account/admin/account.xhtml?id=" + value("select id" + where));
                page.locator("#inviteOne").click();
                page.waitForLoadState(LoadState.LOAD);
                users.add(value("select user_name" + where));
            }
        }
        assertThat(mail.await(NAMES.size(), 120)).as("invitations arrive").isTrue();
        for (int i = 1; i <= NAMES.size(); i++) {
            Matcher link = LINK.matcher(text(to("journey" + i + "@ward.example").get(0)));
            assertThat(link.find()).isTrue();
            try (BrowserContext phone = Browser.get().phone(application, "vi")) {
                Page page = phone.newPage();
                page.navigate(link.group().replaceFirst("https?://[^/]+", ""));
                page.locator("#password").fill(PASSWORD + i);
                page.locator("#repeated").fill(PASSWORD + i);
                page.locator("#setPasswordButton").click();
                page.waitForURL(url -> !url.contains("set-password"));
            }
        }
        return users;
    }

    /** Plans a session half an hour ahead, with sign-up until it begins, and opens it. Returns its id. */
    private String schedule(Application application) {
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, "giangvien", Application.DEMO_PASSWORD);
            page.navigate("/session/manage/plan-session.xhtml");
            page.locator("#moduleId").selectOption(new SelectOption().setIndex(6));
            page.locator("#leadUnitId").selectOption(new SelectOption().setIndex(1));
            page.locator("[id$='day']").first().fill(day().toString());
            page.locator("[id$='from']").first().fill("09:40");
            page.locator("[id$='to']").first().fill("11:20");
            page.locator("[id$='venue']").first().selectOption(new SelectOption().setIndex(1));
            page.locator("#capacity").fill("20");
            page.locator("#minimum").fill("3");
            page.locator("#opensAt").fill(day() + "T08:00");
            page.locator("#closesAt").fill(day() + "T09:40");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/session/session.xhtml"));
            page.locator("#openSession").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("#openSession")).hasCount(0);
            Matcher id = NUMBER.matcher(page.url().substring(page.url().indexOf("id=")));
            assertThat(id.find()).isTrue();
            return id.group();
        }
    }

    private static void enrol(Application application, String user, String password, String session) {
        try (BrowserContext phone = Browser.get().phone(application, "vi")) {
            Page page = Browser.signIn(phone, user, password);
            page.navigate("/session/session.xhtml?id=" + session);
            page.locator("#enrolButton").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("#enrolmentCard .tag.good")).isVisible();
        }
    }

    private void everyoneIsMailedWithACalendarPart() throws Exception {
        assertThat(mail.await(2 * NAMES.size(), 120)).as("confirmations arrive").isTrue();
        for (int i = 1; i <= NAMES.size(); i++) {
            MimeMessage confirmation = to("journey" + i + "@ward.example").get(1);
            assertThat(confirmation.getSubject()).startsWith("Đã có chỗ");
            String calendar = MailServer.part(confirmation, "text/calendar");
            assertThat(calendar)
                    .contains("METHOD:REQUEST", "BEGIN:VEVENT", "TZID=Asia/Ho_Chi_Minh", "UID:", "SEQUENCE:");
        }
    }

    private static void takeTheRoll(Application application, String session) throws SQLException {
        try (BrowserContext phone = Browser.get().phone(application, "vi")) {
            Page page = Browser.signIn(phone, "giangvien", Application.DEMO_PASSWORD);
            page.navigate("/attendance/manage/roll-call.xhtml?meeting="
                    + value("select id from meeting where session_id = " + session));
            Locator absent = page.locator(".roll-row", new Page.LocatorOptions().setHasText(NAMES.get(2)));
            absent.locator("[data-mark=ABSENT]").click();
            assertThat(absent.locator(".roll-state")).containsText("Vắng");

            page.locator("a[href*='rest-present']").click();
            page.locator("#confirm").click();
            page.waitForURL(url -> url.contains("roll-call.xhtml"));

            assertThat(page.locator(".roll-row[data-status=PRESENT]")).hasCount(2);
            page.navigate("/session/session.xhtml?id=" + session);
            page.locator("#lockButton").click();
            assertThat(page.locator("#lockButton")).hasCount(0);
        }
    }

    private void theHeadSeesAndExports(Application application) throws IOException {
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, "lanhdao", Application.DEMO_PASSWORD);
            page.navigate("/report/unit/unit-record.xhtml?view=places&name=huong&from=" + day());
            assertThat(page.locator("main")).containsText(NAMES.get(0));
            Download export =
                    page.waitForDownload(() -> page.locator("a[href*='/xlsx']").click());
            try (InputStream in = export.createReadStream();
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows.stream().map(Row::toString)).anyMatch(row -> row.contains(NAMES.get(0)));
            }
        }
    }

    private List<MimeMessage> to(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : mail.messages()) {
            if (message.getAllRecipients()[0].toString().contains(address)) {
                found.add(message);
            }
        }
        return found;
    }

    private static String text(MimeMessage message) throws Exception {
        return MailServer.part(message, "text/plain");
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}

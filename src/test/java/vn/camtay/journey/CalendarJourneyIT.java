package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.MailServer;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/**
 * The calendar in the browser: a trainer's series stands on it, one meeting is dragged into a clash and refused with the
 * reason, another is moved by the keyboard alone, a third by dragging, and those concerned are mailed with a raised SEQUENCE.
 */
class CalendarJourneyIT {
    private static final String TRAINER = "lich.giangvien";
    private static final String OFFICIAL = "lich.canbo";
    private static final String AT = "@journey.example";
    private static final Pattern BUSY = Pattern.compile("đã (dạy|có) lớp");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate monday = ZonedDateTime.now(MovingClock.OFFICE)
            .toLocalDate()
            .plusWeeks(1)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void aSeriesIsMovedOnTheCalendar() {
        Application application = Application.shared();
        List<String> meetings = aSeries();
        String session = SharedData.value("select session_id from meeting where id = " + meetings.get(2));
        enrol(application, session);
        alsoIn(meetings.get(0));

        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, TRAINER, Application.DEMO_PASSWORD);
            page.navigate("/session/calendar.xhtml?view=week&date=" + monday);
            for (String meeting : meetings) {
                assertThat(box(page, meeting)).isVisible();
            }
            nothingForAxe(page);

            draggedIntoAClash(page, meetings.get(0), meetings.get(2));
            movedByTheKeyboard(page, meetings.get(1));
            draggedToAFreeDay(page, meetings.get(2));
        }
        everyoneConcernedIsMailed(session);
        othersOnlyRead(application, meetings.get(2));
        onAPhoneTheListComesFirst(application);
    }

    /** Three open sessions of a trainer on Monday, Tuesday and Wednesday, 08:00 to 10:00; gives the ids of their meetings. */
    private List<String> aSeries() {
        long trainer = SharedData.personLike("giangvien", TRAINER, TRAINER + AT);
        SharedData.personLike("canbo", OFFICIAL, OFFICIAL + AT);
        SharedData.run(
                "insert into venue (name, search_key, kind, seats) values ('Phòng hành trình', 'phong hanh trinh', 'ROOM', 40)");
        String venue = SharedData.value("select max(id) from venue");
        List<String> meetings = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            String from = "'" + monday.plusDays(day) + " 01:00:00'";
            String to = "'" + monday.plusDays(day) + " 03:00:00'";
            SharedData.run(
                    "insert into coaching_session (code, module_id, status, capacity, minimum, lead_unit_id, sign_up_opens_at,"
                            + " sign_up_closes_at, starts_at, ends_at, opened_at) select 'J-" + day
                            + "', min(m.id), 'OPEN', 20, 1,"
                            + " (select min(id) from unit where kind = 'DEPARTMENT'), utc_timestamp() - interval 1 day,"
                            + " utc_timestamp() + interval 1 day, " + from + ", " + to
                            + ", utc_timestamp() from module m");
            String session = SharedData.value("select max(id) from coaching_session");
            SharedData.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) values (" + session
                    + ", 1, " + from + ", " + to + ", " + venue + ")");
            SharedData.run(
                    "insert into session_trainer (session_id, official_id) values (" + session + ", " + trainer + ")");
            meetings.add(SharedData.value("select max(id) from meeting"));
        }
        return meetings;
    }

    private static void enrol(Application application, String session) {
        RestPerson official = RestPerson.signIn(application.address(), OFFICIAL, Application.DEMO_PASSWORD);
        RestPerson.Answer answer = official.send("POST", "/api/enrolments", "{\"sessionId\":" + session + "}");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    /** The official has a seat there besides. */
    private static void alsoIn(String meeting) {
        SharedData.run("insert into enrolment (session_id, official_id, status, status_since, changed_by)"
                + " select m.session_id, a.official_id, 'ENROLLED', utc_timestamp(), 0 from meeting m join account a"
                + " on a.user_name = '" + OFFICIAL + "' where m.id = " + meeting);
        SharedData.run(
                "update coaching_session set seats_taken = 1 where id = (select session_id from meeting where id = "
                        + meeting + ")");
    }

    private void draggedIntoAClash(Page page, String meeting, String other) {
        String before = SharedData.value("select starts_at from meeting where id = " + meeting);
        BoundingBox target = box(page, other).boundingBox();

        page.mouse().move(center(box(page, meeting)), box(page, meeting).boundingBox().y + 12);
        page.mouse().down();
        page.mouse().move(target.x + target.width / 2, target.y + 20, steps());
        page.mouse().move(target.x + target.width / 2, target.y + 14, steps());
        assertThat(page.locator("#calendarSays.bad")).containsText(BUSY);
        page.mouse().up();

        assertThat(page.locator("#calendarRefused")).isVisible();
        assertThat(page.locator("#calendarReasons")).containsText(BUSY);
        assertThat(page.locator("#calendarReasons")).containsText("đã có chỗ ở lớp J-2");
        assertThat(page.locator("#calendarRefused")).isFocused();
        assertThat(SharedData.value("select starts_at from meeting where id = " + meeting))
                .isEqualTo(before);
        assertThat(box(page, meeting).boundingBox().x).isLessThan(target.x);
        page.locator("#calendarDismiss").click();
    }

    private void movedByTheKeyboard(Page page, String meeting) {
        box(page, meeting).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#meeting")).isVisible();
        nothingForAxe(page);
        page.locator("#moveFrom").fill("14:00");
        page.locator("#moveTo").fill("16:00");
        page.locator("#moveTo").press("Enter");

        assertThat(page.locator("#meeting")).isHidden();
        assertThat(page.locator("#calendarSays")).containsText("14:00–16:00");
        assertThat(box(page, meeting)).hasAttribute("aria-label", Pattern.compile("^14:00–16:00"));
        assertThat(SharedData.value("select starts_at from meeting where id = " + meeting))
                .startsWith(monday.plusDays(1) + " 07:00");
    }

    private void draggedToAFreeDay(Page page, String meeting) {
        BoundingBox from = box(page, meeting).boundingBox();

        page.mouse().move(from.x + from.width / 2, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + from.width * 1.6, from.y + 20, steps());
        page.mouse().move(from.x + from.width * 1.6, from.y + 12, steps());
        page.waitForResponse(answer -> "PUT".equals(answer.request().method()), () -> page.mouse()
                .up());

        assertThat(page.locator("#calendarSays")).containsText(DAY.format(monday.plusDays(3)));
        assertThat(SharedData.value("select starts_at from meeting where id = " + meeting))
                .startsWith(monday.plusDays(3) + " 01:00");
    }

    private void everyoneConcernedIsMailed(String session) {
        List<String> trainer = MailServer.shared().awaitCalendars(TRAINER + AT, 2);
        List<String> official = MailServer.shared().awaitCalendars(OFFICIAL + AT, 2);
        assertThat(trainer).hasSize(2).allSatisfy(part -> assertThat(part).contains("METHOD:REQUEST", "SEQUENCE:1"));
        assertThat(official.get(0)).contains("METHOD:REQUEST");
        assertThat(official.get(1)).contains("METHOD:REQUEST", "TZID=Asia/Ho_Chi_Minh");
        assertThat(sequence(official.get(1))).isGreaterThan(sequence(official.get(0)));
        assertThat(SharedData.value("select calendar_sequence from coaching_session where id = " + session))
                .isEqualTo("1");
    }

    private static int sequence(String calendar) {
        var found = Pattern.compile("SEQUENCE:(\\d+)").matcher(calendar);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private void othersOnlyRead(Application application, String meeting) {
        try (BrowserContext desk = Browser.get().desk(application, "en")) {
            Page page = Browser.signIn(desk, OFFICIAL, Application.DEMO_PASSWORD);
            page.navigate("/session/calendar.xhtml?view=day&date=" + monday.plusDays(3));
            box(page, meeting).focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#meeting")).isVisible();
            assertThat(page.locator("#moveSave")).isHidden();
            assertThat(page.locator("#moveDay")).isHidden();
            page.locator("#meetingClose").click();
            page.navigate("/session/calendar.xhtml?view=month&date=" + monday.plusDays(3));
            assertThat(page.locator(".fc-daygrid-day").first()).isVisible();
            nothingForAxe(page);
            page.locator("#next").click();
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("view=month"));
        }
    }

    private void onAPhoneTheListComesFirst(Application application) {
        try (BrowserContext phone = Browser.get().phone(application, "vi")) {
            Page page = Browser.signIn(phone, TRAINER, Application.DEMO_PASSWORD);
            page.navigate("/session/calendar.xhtml?date=" + monday);
            page.waitForURL(url -> url.contains("view=list"));

            assertThat(page.locator("[data-move]").first()).isVisible();
            assertThat(page.locator(".fc")).hasCount(0);
            nothingForAxe(page);
            page.locator("[data-move]").first().click();
            assertThat(page.locator("#meeting")).isVisible();
        }
    }

    private static Locator box(Page page, String meeting) {
        return page.locator("[data-meeting='" + meeting + "']").first();
    }

    private static double center(Locator place) {
        BoundingBox found = place.boundingBox();
        return found.x + found.width / 2;
    }

    private static com.microsoft.playwright.Mouse.MoveOptions steps() {
        return new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12);
    }

    private static void nothingForAxe(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}

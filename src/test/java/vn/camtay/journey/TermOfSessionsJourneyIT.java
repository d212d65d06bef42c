package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.testkit.SharedData.run;
import static vn.camtay.testkit.SharedData.value;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.MailServer;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/**
 * A trainer plans a series of six and is kept from a clash; a head sends twelve people, of whom two would empty their counter and
 * one sits elsewhere; a withdrawal lets the next in line come in; a move reaches everybody's calendar.
 */
class TermOfSessionsJourneyIT {
    private static final String TRAINER = "ky.giangvien";
    private static final String HEAD = "ky.lanhdao";
    private static final String WAITING = "ky.cho";
    private static final String PEOPLE = "kyhoc";
    private static final String AT = "@term.example";
    private static final int SENT = 12;
    private static final int SEATS = 9;
    private static final Pattern ID = Pattern.compile("id=(\\d+)");
    private static final Pattern UID = Pattern.compile("UID:(\\S+)");
    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

    private final LocalDate first = firstDay();

    @Test
    void aTermIsPlannedFilledAndMoved() {
        Application application = Application.shared();
        String venue = people();
        String session;
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page trainer = Browser.signIn(desk, TRAINER, Application.DEMO_PASSWORD);
            session = plan(trainer, venue);
            String next = repeat(trainer, session);
            open(trainer, session);
            open(trainer, next);
            draggedOntoTheNextAndRefused(trainer, session, next);

            elsewhereAtThatTime(application, person(12));
            theHeadSendsTwelve(application, session);
            aWithdrawalLetsTheNextIn(application, session);
            movedByKeyboard(trainer, session);
        }
        everyCalendarIsUpToDate();
    }

    /** A Wednesday early enough in its month that the one after it is seen on the same page. */
    private static LocalDate firstDay() {
        LocalDate day = ZonedDateTime.now(MovingClock.OFFICE)
                .toLocalDate()
                .plusWeeks(3)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        while (day.getDayOfMonth() > 20) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    private static String person(int number) {
        return PEOPLE + "%02d".formatted(number);
    }

    /** Twelve people of one ward, ten and eleven alone at a counter that needs two for the term; one more who will wait. Returns the venue. */
    private String people() {
        SharedData.personLike("giangvien", TRAINER, TRAINER + AT);
        SharedData.personLike("lanhdao", HEAD, HEAD + AT);
        SharedData.personLike("canbo", WAITING, WAITING + AT);
        for (int i = 1; i <= SENT; i++) {
            SharedData.personLike("canbo", person(i), person(i) + AT);
        }
        String ward = value("select unit_id from official where full_name = '" + HEAD + "'");
        String ours = "(full_name like '" + PEOPLE + "%' or full_name = '" + WAITING + "')";
        run("update official set unit_id = " + ward + " where " + ours);
        run("delete from official_post where official_id in (select id from official where " + ours + ")");
        run("insert into post (code, name_vi, name_en, post_group) values ('KY', 'Quầy kỳ', 'Term counter', 'KY')");
        run(
                "insert into official_post (official_id, post_id, main_post) select o.id, p.id, true from official o, post p"
                        + " where p.code = 'KY' and o.full_name in ('" + person(10) + "', '" + person(11) + "')");
        run("insert into counter (unit_id, name, minimum, valid_from, valid_to) values (" + ward + ", 'Quầy kỳ', 2, '"
                + first.minusDays(7) + "', '" + first.plusWeeks(7) + "')");
        run("insert into counter_post (counter_id, post_id) select c.id, p.id from counter c, post p"
                + " where c.name = 'Quầy kỳ' and p.code = 'KY'");
        run("insert into venue (name, search_key, kind, seats) values ('Phòng kỳ', 'phong ky', 'ROOM', 40)");
        return value("select max(id) from venue");
    }

    private String plan(Page page, String venue) {
        page.navigate("/session/manage/plan-session.xhtml");
        page.locator("#moduleId").selectOption(new SelectOption().setIndex(6));
        page.locator("#leadUnitId").selectOption(new SelectOption().setIndex(1));
        page.locator("[id$='day']").first().fill(first.toString());
        page.locator("[id$='from']").first().fill("08:00");
        page.locator("[id$='to']").first().fill("10:00");
        page.locator("[id$='venue']").first().selectOption(venue);
        page.locator("#capacity").fill(String.valueOf(SEATS));
        page.locator("#minimum").fill("3");
        page.locator("#opensAt")
                .fill(ZonedDateTime.now(MovingClock.OFFICE).toLocalDate().minusDays(1) + "T08:00");
        page.locator("#closesAt").fill(first.minusDays(1) + "T16:00");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/session/session.xhtml"));
        Matcher id = ID.matcher(page.url());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** Five more, a week apart. Returns the first of them. */
    private static String repeat(Page page, String session) {
        page.navigate("/session/manage/repeat-session.xhtml?id=" + session);
        page.locator("#times").fill("5");
        page.locator("#everyDays").fill("7");
        page.locator("#preview").click();
        page.locator("#acceptRows").waitFor();
        for (Locator row : page.locator("[name='chosen']").all()) {
            row.check();
        }
        page.locator("#acceptRows").click();
        page.waitForLoadState(LoadState.LOAD);
        String ours =
                " from session_trainer t join official o on o.id = t.official_id where o.full_name = '" + TRAINER + "'";
        assertThat(value("select count(*)" + ours)).isEqualTo("6");
        return value("select min(t.session_id)" + ours + " and t.session_id > " + session);
    }

    private static void open(Page page, String session) {
        page.navigate("/session/session.xhtml?id=" + session);
        page.locator("#openSession").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("#openSession")).hasCount(0);
    }

    private void draggedOntoTheNextAndRefused(Page page, String session, String next) {
        String before = starts(session);
        page.navigate("/session/calendar.xhtml?view=month&date=" + first);
        Locator one = meeting(page, session);
        assertThat(one).isVisible();
        one.scrollIntoViewIfNeeded();
        BoundingBox from = one.boundingBox();
        BoundingBox to = meeting(page, next).boundingBox();

        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, steps());
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2 + 2, steps());
        assertThat(page.locator("#calendarSays.bad")).isVisible();
        page.mouse().up();

        assertThat(page.locator("#calendarRefused")).isVisible();
        assertThat(starts(session)).isEqualTo(before);
        page.locator("#calendarDismiss").click();
    }

    private void elsewhereAtThatTime(Application application, String busy) {
        String from = "'" + first + " 01:30:00'";
        String to = "'" + first + " 02:30:00'";
        run("insert into coaching_session (code, module_id, status, capacity, minimum, lead_unit_id, sign_up_opens_at,"
                + " sign_up_closes_at, starts_at, ends_at, opened_at) select 'KY-0', max(m.id), 'OPEN', 20, 1,"
                + " (select min(id) from unit where kind = 'DEPARTMENT'), utc_timestamp() - interval 1 day,"
                + " utc_timestamp() + interval 7 day, " + from + ", " + to + ", utc_timestamp() from module m");
        String other = value("select id from coaching_session where code = 'KY-0'");
        run("insert into venue (name, search_key, kind, seats) values ('Phòng khác', 'phong khac', 'ROOM', 40)");
        run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) select " + other + ", 1, " + from
                + ", " + to + ", max(id) from venue");
        RestPerson.Answer answer = RestPerson.remembered(application, busy)
                .send("POST", "/api/enrolments", "{\"sessionId\":" + other + "}");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    private static void theHeadSendsTwelve(Application application, String session) {
        try (BrowserContext desk = Browser.get().desk(application, "vi")) {
            Page page = Browser.signIn(desk, HEAD, Application.DEMO_PASSWORD);
            page.navigate("/enrolment/unit/nominate.xhtml?q=" + PEOPLE + "&session=" + session);
            List<Locator> boxes = page.locator("#people input[type=checkbox]").all();
            assertThat(boxes).hasSize(SENT);
            boxes.forEach(Locator::check);
            page.locator("#nominateButton").click();

            Locator report = page.locator(".notice.warn", new Page.LocatorOptions().setHasText("Đã cử"));
            assertThat(report).containsText("Đã cử 9 người, 3 người chưa cử được");
            for (int refused : new int[] {10, 11}) {
                assertThat(report.locator("li", new Locator.LocatorOptions().setHasText(person(refused))))
                        .containsText("Quầy kỳ");
            }
            assertThat(report.locator("li", new Locator.LocatorOptions().setHasText(person(12))))
                    .containsText("KY-0");
        }
        assertThat(places(session, "ENROLLED")).isEqualTo(String.valueOf(SEATS));
    }

    private static void aWithdrawalLetsTheNextIn(Application application, String session) {
        RestPerson waiting = RestPerson.remembered(application, WAITING);
        RestPerson.Answer joined = waiting.send("POST", "/api/enrolments/" + session + "/waitlist", "");
        assertThat(joined.status()).as(joined.body()).isBetween(200, 204);
        assertThat(places(session, "WAITLISTED")).isEqualTo("1");

        RestPerson.Answer left =
                RestPerson.remembered(application, person(1)).send("DELETE", "/api/enrolments/" + session, "");

        assertThat(left.status()).as(left.body()).isBetween(200, 204);
        assertThat(places(session, "WAITLISTED")).isEqualTo("0");
        assertThat(value(
                        "select e.status from enrolment e join official o on o.id = e.official_id where e.session_id = "
                                + session + " and o.full_name = '" + WAITING + "'"))
                .isEqualTo("ENROLLED");
    }

    private void movedByKeyboard(Page page, String session) {
        page.navigate("/session/calendar.xhtml?view=month&date=" + first);
        meeting(page, session).focus();
        page.keyboard().press("Enter");
        page.locator("#moveFrom").fill("14:00");
        page.locator("#moveTo").fill("16:00");
        page.waitForResponse(answer -> "PUT".equals(answer.request().method()), () -> page.locator("#moveTo")
                .press("Enter"));

        assertThat(page.locator("#meeting")).isHidden();
        assertThat(starts(session)).startsWith(first + " 07:00");
    }

    private static void everyCalendarIsUpToDate() {
        List<String> stays = MailServer.shared().awaitCalendars(person(2) + AT, 2);
        assertThat(stays.get(0)).contains("METHOD:REQUEST", "TZID=Asia/Ho_Chi_Minh");
        assertThat(stays.get(1)).contains("METHOD:REQUEST", "T140000");
        assertThat(found(UID, stays.get(1))).isEqualTo(found(UID, stays.get(0)));
        assertThat(sequence(stays.get(1))).isGreaterThan(sequence(stays.get(0)));

        List<String> left = MailServer.shared().awaitCalendars(person(1) + AT, 2);
        assertThat(left.get(1)).contains("METHOD:CANCEL");
        assertThat(found(UID, left.get(1))).isEqualTo(found(UID, left.get(0)));
        assertThat(sequence(left.get(1))).isGreaterThan(sequence(left.get(0)));

        List<String> promoted = MailServer.shared().awaitCalendars(WAITING + AT, 2);
        assertThat(promoted.get(0)).contains("METHOD:REQUEST", "T080000");
        assertThat(promoted.get(1)).contains("METHOD:REQUEST", "T140000");
        assertThat(MailServer.shared().awaitCalendars(TRAINER + AT, 1))
                .last()
                .asString()
                .contains("METHOD:REQUEST");
        assertThat(MailServer.shared().calendars(person(10) + AT)).isEmpty();
    }

    private static String starts(String session) {
        return value("select starts_at from meeting where session_id = " + session);
    }

    private static String places(String session, String status) {
        return value("select count(*) from enrolment where session_id = " + session + " and status = '" + status + "'");
    }

    private static Locator meeting(Page page, String session) {
        return page.locator("[data-meeting='" + value("select id from meeting where session_id = " + session) + "']")
                .first();
    }

    private static com.microsoft.playwright.Mouse.MoveOptions steps() {
        return new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12);
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(found(SEQUENCE, calendar));
    }

    private static String found(Pattern pattern, String calendar) {
        Matcher found = pattern.matcher(calendar);
        assertThat(found.find()).as("%s in %s", pattern, calendar).isTrue();
        return found.group(1);
    }
}

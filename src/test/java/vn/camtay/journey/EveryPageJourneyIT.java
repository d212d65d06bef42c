package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.SharedData;

/**
 * Every page, on a phone in one language and at a desk in the other ({@code -Ppages}: the other way round too): it opens, says everything in words, does not scroll sideways (with
 * wider letters too), does not jump while it loads, is light, reports nothing in the browser's console, and axe finds nothing; what
 * a phone shows to be touched is 44 pixels wide and high.
 */
class EveryPageJourneyIT {
    private static final Logger LOGGER = System.getLogger(EveryPageJourneyIT.class.getName());
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = script();

    /** For a visitor with an empty cache, compressed. */
    private static final long HEAVIEST = 300 * 1024;

    /** Half of what is called good (0.1): columns of a long table settle while its rows arrive, nothing else moves. */
    private static final double MOST_SHIFT = 0.05;

    /**
     * Asked of the page at once: whether a text is missing or it scrolls sideways, also with text spaced as WCAG 1.4.12 names it,
     * which is wider than any system's font; what it and all that it asks for weigh, as sent (what the browser kept from an earlier
     * page counts too); the sum of what moved by itself since it was asked for; and what is too small for a finger, links within
     * sentences left out (WCAG 2.5.8).
     */
    private static final String FACTS = """
        () => new Promise(done => {
          const wide = () => document.documentElement.scrollWidth > window.innerWidth;
          const facts = {missing: document.documentElement.outerHTML.includes('???'), wide: wide()};
          facts.octets = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .reduce((sum, entry) => sum + entry.encodedBodySize, 0);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          const label = e => /^(checkbox|radio)$/.test(e.type)
            && (e.closest('label') || e.id && document.querySelector(`label[for="${CSS.escape(e.id)}"]`));
          const target = e => {
            const boxes = [e, label(e)].filter(one => one).map(one => one.getBoundingClientRect());
            return {element: e, own: boxes[0],
              width: Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left)),
              height: Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top))};
          };
          const inSentence = e => e.localName === 'a' && getComputedStyle(e).display === 'inline'
            && [...e.parentNode.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\\p{L}{2,}/u.test(node.data));
          facts.small = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]')]
            .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.skip, [inert]') && !inSentence(e))
            .map(target)
            .filter(one => Math.min(one.own.width, one.own.height) > 1 && Math.min(one.width, one.height) < 43.5)
            .map(one => `${one.element.localName} '${one.element.textContent.trim().slice(0, 30)}' ${one.width}x${one.height}`);
          facts.shift = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => { facts.shift += e.hadRecentInput ? 0 : e.value }))
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => {
            document.adoptedStyleSheets = [sheet];
            facts.wider = wide();
            document.adoptedStyleSheets = [];
            done(facts);
          }, 20);
        })
        """;

    private static final Path ROOT = Path.of("src/main/webapp");

    /** Who opens the pages of a folder; the longest prefix counts. Visitors have no name. */
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("/", "canbo"),
            Map.entry("/account/sign-in", ""),
            Map.entry("/account/forgot-password", ""),
            Map.entry("/account/set-password", ""),
            Map.entry("/account/enter-code", ""),
            Map.entry("/help/", ""),
            Map.entry("/account/admin/", "quantri"),
            Map.entry("/audit/", "quantri"),
            Map.entry("/mail/admin/", "quantri"),
            Map.entry("/mail/paper-notices", "dieuphoi"),
            Map.entry("/organisation/", "dieuphoi"),
            Map.entry("/catalogue/manage/", "dieuphoi"),
            Map.entry("/competency/admin/", "quantri"),
            Map.entry("/competency/evidence", "lanhdao"),
            Map.entry("/competency/unit/", "lanhdao"),
            Map.entry("/competency/city/", "dieuphoi"),
            Map.entry("/competency/manage/", "dieuphoi"),
            Map.entry("/report/city/", "dieuphoi"),
            Map.entry("/session/manage/", "dieuphoi"),
            Map.entry("/session/manage/my-availability", "giangvien"),
            Map.entry("/attendance/manage/", "dieuphoi"),
            Map.entry("/quiz/manage/", "giangvien"),
            Map.entry("/enrolment/roster", "dieuphoi"),
            Map.entry("/enrolment/remove", "dieuphoi"),
            Map.entry("/enrolment/manage/", "dieuphoi"),
            Map.entry("/enrolment/unit/", "lanhdao"),
            Map.entry("/report/admin/", "quantri"),
            Map.entry("/enrolment/counter-cover", "lanhdao"),
            Map.entry("/enrolment/leave", "lanhdao"),
            Map.entry("/enrolment/import-leave", "lanhdao"),
            Map.entry("/organisation/unit/", "lanhdao"),
            Map.entry("/report/unit/", "lanhdao"),
            Map.entry("/signoff/sign-off", "giangvien"),
            Map.entry("/signoff/check", "dieuphoi"),
            Map.entry("/signoff/manage/", "dieuphoi"),
            Map.entry("/staffing/manage/", "dieuphoi"),
            Map.entry("/staffing/unit/", "lanhdao"),
            Map.entry("/certificate/check", ""),
            Map.entry("/privacy/manage/", "dieuphoi"),
            Map.entry("/xapi/admin/", "quantri"),
            Map.entry("/certificate/manage/", "dieuphoi"),
            Map.entry("/certificate/admin/", "quantri"),
            Map.entry("/signoff/finalise", "giangvien"),
            Map.entry("/signoff/amend", "giangvien"));

    /** What a page must be told: parameter and the query that gives its value. */
    private static final Map<String, Map<String, String>> PARAMETERS = parameters();

    private static Map<String, Map<String, String>> parameters() {
        String session = "select session_id from enrolment where status = 'ENROLLED' order by id desc limit 1";
        String official = "select official_id from account where user_name = 'canbo'";
        Map<String, Map<String, String>> map = new LinkedHashMap<>();
        map.put("/staffing/manage/move-official.xhtml", Map.of("official", official));
        map.put("/staffing/manage/let-go.xhtml", Map.of("official", official));
        map.put(
                "/privacy/manage/request.xhtml",
                Map.of("id", "select min(id) from privacy_request where status = 'RECEIVED'"));
        map.put("/certificate/check.xhtml", Map.of("code", "select min(code) from certificate where status = 'VALID'"));
        map.put("/certificate/manage/certificate.xhtml", Map.of("id", "select min(id) from certificate"));
        String division = "select id from unit where kind = 'DIVISION' and valid_to is null order by id limit 1";
        map.put("/staffing/manage/merge-unit.xhtml", Map.of("unit", division));
        map.put("/staffing/manage/rename-unit.xhtml", Map.of("unit", division));
        map.put("/staffing/manage/close-unit.xhtml", Map.of("unit", division));
        map.put("/staffing/manage/close-post.xhtml", Map.of("post", "select min(post_id) from official_post"));
        map.put("/session/session.xhtml", Map.of("id", session));
        map.put("/enrolment/roster.xhtml", Map.of("session", session));
        map.put(
                "/enrolment/remove.xhtml",
                Map.of(
                        "session",
                        session,
                        "official",
                        "select official_id from enrolment where status = 'ENROLLED' order by id desc limit 1"));
        map.put("/enrolment/manage/waitlist.xhtml", Map.of("session", session));
        map.put("/enrolment/unit/nominate.xhtml", Map.of("session", session));
        map.put("/enrolment/unit/reserve.xhtml", Map.of("session", session));
        map.put(
                "/enrolment/manage/move.xhtml",
                Map.of(
                        "session",
                        session,
                        "official",
                        "select official_id from enrolment where status = 'ENROLLED' order by id desc limit 1"));
        map.put(
                "/attendance/manage/roll-call.xhtml",
                Map.of(
                        "meeting",
                        "select id from meeting where starts_at < utc_timestamp() order by starts_at desc limit 1"));
        map.put(
                "/attendance/manage/walk-in.xhtml",
                Map.of(
                        "meeting",
                        "select m.id from meeting m join coaching_session s on s.id = m.session_id"
                                + " where s.status in ('OPEN', 'COMPLETED') order by m.starts_at limit 1",
                        "q",
                        "select 'nguyen'"));
        map.put("/attendance/manage/import-attendance.xhtml", Map.of("session", session));
        map.put("/attendance/manage/module-statuses.xhtml", Map.of("module", "select min(id) from module"));
        map.put(
                "/attendance/manage/bulk-marks.xhtml",
                Map.of(
                        "meeting",
                        "select m.id from meeting m join coaching_session s on s.id = m.session_id"
                                + " where s.status in ('OPEN', 'COMPLETED') order by m.starts_at limit 1"));
        map.put(
                "/attendance/manage/paper-sheet.xhtml",
                Map.of(
                        "meeting",
                        "select id from meeting where starts_at < utc_timestamp() order by starts_at desc limit 1"));
        map.put(
                "/attendance/manage/rest-present.xhtml",
                Map.of(
                        "meeting",
                        "select id from meeting where starts_at < utc_timestamp() order by starts_at desc limit 1"));
        map.put(
                "/attendance/manage/check-in-screen.xhtml",
                Map.of(
                        "meeting",
                        "select id from meeting where starts_at < utc_timestamp() order by starts_at desc limit 1"));
        map.put(
                "/attendance/manage/confirm-check-ins.xhtml",
                Map.of(
                        "meeting",
                        "select id from meeting where starts_at < utc_timestamp() order by starts_at desc limit 1"));
        map.put(
                "/signoff/card.xhtml",
                Map.of("id", "select min(c.id) from coaching_card c where c.official_id = (" + official + ")"));
        Map<String, String> line = Map.of(
                "card",
                "select min(c.id) from coaching_card c where c.official_id = (" + official + ")",
                "skill",
                "select min(e.skill_id) from card_entry e where e.card_id = (select min(c.id) from coaching_card c"
                        + " where c.official_id = (" + official + "))");
        map.put("/signoff/check.xhtml", Map.of("id", "select min(id) from transfer_check"));
        map.put("/signoff/finalise.xhtml", line);
        map.put("/signoff/amend.xhtml", line);
        map.put("/organisation/manage/setting.xhtml", Map.of("name", "select 'REQUIRED_ATTENDANCE'"));
        map.put("/organisation/manage/edit-post.xhtml", Map.of("id", "select id from post order by id limit 1"));
        map.put("/organisation/manage/official-import.xhtml", Map.of("id", "select max(id) from official_import"));
        map.put("/catalogue/module.xhtml", Map.of("id", "select id from module order by id limit 1"));
        map.put("/catalogue/manage/edit-module.xhtml", Map.of("id", "select id from module order by id limit 1"));
        map.put(
                "/competency/evidence.xhtml",
                Map.of(
                        "official",
                        "select p.official_id from level_proposal p join official o on o.id = p.official_id join unit u on u.id = o.unit_id"
                                + " join account_role r on r.unit_id in (u.id, u.parent_id) join account a on a.id = r.account_id"
                                + " where a.user_name = 'lanhdao' order by p.id limit 1",
                        "competency",
                        "select p.competency_id from level_proposal p join official o on o.id = p.official_id join unit u on u.id = o.unit_id"
                                + " join account_role r on r.unit_id in (u.id, u.parent_id) join account a on a.id = r.account_id"
                                + " where a.user_name = 'lanhdao' order by p.id limit 1"));
        map.put("/catalogue/manage/competency.xhtml", Map.of("id", "select id from competency order by id limit 1"));
        map.put("/catalogue/manage/profile.xhtml", Map.of("post", "select id from post order by id limit 1"));
        map.put("/catalogue/manage/prerequisites.xhtml", Map.of("id", "select id from module order by id limit 1"));
        map.put("/competency/manage/module-quiz.xhtml", Map.of("id", "select min(module_id) from quiz"));
        map.put("/catalogue/manage/module-materials.xhtml", Map.of("id", "select id from module order by id limit 1"));
        map.put("/session/kept-session.xhtml", Map.of("id", session));
        map.put("/session/manage/materials.xhtml", Map.of("id", session));
        map.put("/session/manage/repeat-session.xhtml", Map.of("id", session));
        map.put(
                "/session/manage/edit-trainer.xhtml",
                Map.of("official", "select official_id from trainer_profile limit 1"));
        map.put("/organisation/official.xhtml", Map.of("id", official));
        map.put(
                "/organisation/unit/edit-counter.xhtml",
                Map.of(
                        "unit",
                        "select r.unit_id from account_role r join account a on a.id = r.account_id"
                                + " where a.user_name = 'lanhdao' and r.role = 'HEAD'"));
        map.put("/organisation/unit.xhtml", Map.of("id", "select id from unit where code = '10525'"));
        map.put("/account/admin/account.xhtml", Map.of("id", "select id from account where user_name = 'canbo'"));
        String mine = "select max(a.id) from quiz_attempt a join account c on c.official_id = a.official_id"
                + " where c.user_name = 'canbo' and a.status ";
        map.put("/quiz/start-quiz.xhtml", Map.of("id", "select min(id) from quiz"));
        map.put("/quiz/take.xhtml", Map.of("attempt", mine + "= 'IN_PROGRESS'"));
        map.put("/quiz/result.xhtml", Map.of("attempt", mine + "= 'GRADED'"));
        map.put("/quiz/manage/edit-quiz.xhtml", Map.of("id", "select min(id) from quiz"));
        map.put("/quiz/manage/extra-time.xhtml", Map.of("quiz", "select min(id) from quiz"));
        String posttest = "select min(id) from quiz where pretest_id is not null";
        map.put("/quiz/manage/results.xhtml", Map.of("quiz", posttest));
        map.put("/quiz/manage/learning-gain.xhtml", Map.of("quiz", posttest));
        map.put(
                "/quiz/manage/mark-attempt.xhtml",
                Map.of("attempt", "select min(id) from quiz_attempt where status = 'GRADED'"));
        map.put("/quiz/manage/edit-question.xhtml", Map.of("id", "select min(id) from question"));
        map.put("/mail/admin/message.xhtml", Map.of("id", "select id from outgoing_mail order by id limit 1"));
        return map;
    }

    @ParameterizedTest
    @CsvSource({"phone, vi", "desk, en"})
    void everyPageOpensInWordsAndAxeFindsNothing(String screen, String language) throws Exception {
        look(screen, language, true);
    }

    /** The markup is the same in both languages, so that axe need not look again. */
    @Tag("pages")
    @ParameterizedTest
    @CsvSource({"phone, en", "desk, vi"})
    void everyPageOpensInWordsInTheOtherLanguageToo(String screen, String language) throws Exception {
        look(screen, language, false);
    }

    private static void look(String screen, String language, boolean withAxe) throws Exception {
        uploadList();
        takeQuizzes();
        Map<String, List<String>> byReader = new LinkedHashMap<>();
        for (String view : views()) {
            byReader.computeIfAbsent(reader(view), key -> new ArrayList<>()).add(view);
        }
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : byReader.entrySet()) {
            try (BrowserContext context = screen.equals("phone")
                    ? Browser.get().phone(Application.shared(), language)
                    : Browser.get().desk(Application.shared(), language)) {
                Page page = entry.getKey().isEmpty()
                        ? context.newPage()
                        : Browser.signIn(context, entry.getKey(), Application.DEMO_PASSWORD);
                for (String view : entry.getValue()) {
                    look(page, view, screen, withAxe, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** So that there is a preview of an import to look at: one good row, one refused. */
    private static void uploadList() {
        String list = "Họ và tên;Mã đơn vị\nPhạm Thị Thuỷ;10525\nLê Văn Ơn;99999\n";
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "dieuphoi", Application.DEMO_PASSWORD);
            page.navigate("/organisation/manage/import-officials.xhtml");
            page.locator("#file")
                    .setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
            page.locator("#uploadButton").click();
            page.waitForURL(url -> url.contains("official-import.xhtml"));
        }
    }

    /** So that there is an attempt that runs and one that is marked. */
    private static void takeQuizzes() {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "canbo", Application.DEMO_PASSWORD);
            begin(page, "M04");
            begin(page, "M08");
            page.locator("#quizHandIn").click();
            page.locator("#quizSure button[value=hand-in]").click();
            page.waitForURL(url -> url.contains("result.xhtml"));
        }
    }

    /** Begins the module's quiz, or goes on with an attempt that runs. */
    private static void begin(Page page, String module) {
        String quiz = SharedData.value(
                "select min(q.id) from quiz q join module m on m.id = q.module_id where m.code = '" + module + "'");
        page.navigate("/quiz/start-quiz.xhtml?id=" + quiz);
        page.locator("#startButton, a[href*='take.xhtml']").first().click();
        page.locator("#quizBody").waitFor();
    }

    private static void look(Page page, String view, String screen, boolean withAxe, List<String> found) {
        List<String> console = new ArrayList<>();
        Consumer<ConsoleMessage> listener = message -> {
            if ("error".equals(message.type())) {
                console.add(message.text());
            }
        };
        page.onConsoleMessage(listener);
        String where = view + " (" + screen + ")";
        Response response = page.navigate(address(view));
        page.offConsoleMessage(listener);
        if (response.status() != 200) {
            found.add(where + ": status " + response.status());
            return;
        }
        Map<?, ?> facts = (Map<?, ?>) page.evaluate(FACTS);
        if ((Boolean) facts.get("missing")) {
            found.add(where + ": a text is missing");
        }
        if ((Boolean) facts.get("wide")) {
            found.add(where + ": scrolls sideways");
        }
        if ("phone".equals(screen) && (Boolean) facts.get("wider")) {
            found.add(where + ": scrolls sideways with wider letters");
        }
        if ("phone".equals(screen)) {
            ((List<?>) facts.get("small")).forEach(one -> found.add(where + ": too small for a finger is " + one));
        }
        double shift = ((Number) facts.get("shift")).doubleValue();
        if (shift > MOST_SHIFT) {
            found.add(where + ": jumps while it loads, by " + shift);
        }
        long octets = ((Number) facts.get("octets")).longValue();
        if (octets > HEAVIEST) {
            found.add(where + ": " + octets + " octets");
        }
        LOGGER.log(Level.INFO, "{0}: {1,number,#} octets", where, octets);
        console.forEach(text -> found.add(where + ": console says " + text));
        if (withAxe) {
            axe(page).forEach(violation -> found.add(where + ": axe " + violation));
        }
    }

    /** What axe finds on the page itself; the frame that shows a mail runs no scripts, so axe cannot look into it. */
    private static List<?> axe(Page page) {
        page.evaluate(AXE);
        return (List<?>) page.evaluate("""
            async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, iframes: false, preload: false, resultTypes: ['violations']}))
              .violations.map(v => v.id + ' at ' + v.nodes[0].target + ' (' + v.nodes.length + ' places)')
            """, RULES);
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String view) {
        StringBuilder address = new StringBuilder(view);
        char mark = '?';
        for (Map.Entry<String, String> parameter :
                PARAMETERS.getOrDefault(view, Map.of()).entrySet()) {
            address.append(mark).append(parameter.getKey()).append('=').append(SharedData.value(parameter.getValue()));
            mark = '&';
        }
        return address.toString();
    }

    private static String reader(String view) {
        return READERS.entrySet().stream()
                .filter(entry -> view.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }

    private static List<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> "/" + ROOT.relativize(file))
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("/WEB-INF") && !name.startsWith("/resources"))
                    .sorted()
                    .toList();
        }
    }
}

package vn.camtay.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** List pages over a loaded database: eight people at a time read one page after the other, each with a moment between two. */
final class PageLoad {
    private static final int PEOPLE = 8;
    private static final int WARM_UP = 4;
    private static final int TIMES = 15;
    /** Between two pages of one person, in milliseconds. */
    private static final long PAUSE = 400;

    private PageLoad() {}

    /** A page and who opens it. */
    private record Page(String reader, String path) {}

    /** @param names only pages whose address contains one of these; none for all */
    static boolean run(List<String> names) throws Exception {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (String user : List.of("canbo", "giangvien", "lanhdao", "dieuphoi", "quantri")) {
            List<Person> eight = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                eight.add(Person.signIn(user));
            }
            people.put(user, eight);
        }
        boolean good = true;
        for (Page page : pages()) {
            if (names.isEmpty() || names.stream().anyMatch(page.path()::contains)) {
                read(people.get(page.reader()), page, WARM_UP, 0);
                good &= tell(page, read(people.get(page.reader()), page, TIMES, PAUSE));
            }
        }
        Bench.OUT.println(Figures.load());
        return good;
    }

    private static List<Page> pages() throws SQLException, java.io.IOException {
        String session;
        String meeting;
        try (BenchDatabase database = BenchDatabase.open()) {
            session = ""
                    + database.number(
                            "select session_id from enrolment where status = 'WAITLISTED' order by id desc limit 1");
            meeting = ""
                    + database.number(
                            "select id from meeting where ends_at < utc_timestamp() order by ends_at desc limit 1");
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        LocalDate month = today.plusMonths(1).withDayOfMonth(1);
        return List.of(
                new Page("canbo", "/index.xhtml"),
                new Page("canbo", "/session/sessions.xhtml"),
                new Page("canbo", "/session/session.xhtml?id=" + session),
                new Page("canbo", "/enrolment/my-sessions.xhtml"),
                new Page("canbo", "/report/my-record.xhtml"),
                new Page("canbo", "/catalogue/modules.xhtml"),
                new Page("giangvien", "/index.xhtml"),
                new Page("giangvien", "/session/sessions.xhtml?mine=true"),
                new Page("lanhdao", "/index.xhtml"),
                new Page("lanhdao", "/enrolment/unit/requests.xhtml"),
                new Page("lanhdao", "/enrolment/unit/nominate.xhtml?session=" + session),
                new Page("lanhdao", "/enrolment/counter-cover.xhtml"),
                new Page("lanhdao", "/report/unit/unit-record.xhtml"),
                new Page("lanhdao", "/report/unit/unit-record.xhtml?view=places"),
                new Page("dieuphoi", "/index.xhtml"),
                new Page("dieuphoi", "/session/sessions.xhtml"),
                new Page("dieuphoi", "/session/sessions.xhtml?q=ch%E1%BB%A9ng+th%E1%BB%B1c"),
                new Page("dieuphoi", "/session/calendar.xhtml?view=month&date=" + month),
                new Page("dieuphoi", "/session/calendar.xhtml?view=list&date=" + month),
                new Page("dieuphoi", "/enrolment/roster.xhtml?session=" + session),
                new Page("dieuphoi", "/enrolment/manage/waitlist.xhtml?session=" + session),
                new Page("dieuphoi", "/enrolment/unit/requests.xhtml"),
                new Page("dieuphoi", "/enrolment/counter-cover.xhtml"),
                new Page("dieuphoi", "/report/unit/unit-record.xhtml"),
                new Page("dieuphoi", "/report/unit/unit-record.xhtml?view=places"),
                new Page("dieuphoi", "/attendance/manage/roll-call.xhtml?meeting=" + meeting),
                new Page("dieuphoi", "/organisation/officials.xhtml"),
                new Page("dieuphoi", "/organisation/officials.xhtml?text=nguyen+thi+huong"),
                new Page("quantri", "/account/admin/accounts.xhtml"),
                new Page("quantri", "/audit/trail.xhtml"),
                new Page("quantri", "/mail/admin/outbox.xhtml"));
    }

    private static List<Person.Answer> read(List<Person> people, Page page, int times, long pause) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<List<Person.Answer>>> reading = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Person person = people.get(i);
                long late = pause * i / people.size();
                reading.add(threads.submit(() -> {
                    Thread.sleep(late);
                    List<Person.Answer> answers = new ArrayList<>();
                    for (int time = 0; time < times; time++) {
                        answers.add(person.get(page.path()));
                        Thread.sleep(pause);
                    }
                    return answers;
                }));
            }
            List<Person.Answer> answers = new ArrayList<>();
            for (Future<List<Person.Answer>> each : reading) {
                answers.addAll(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Says what was measured; a status or a page without its end makes it bad, for a redirect looks fast. */
    private static boolean tell(Page page, List<Person.Answer> answers) {
        long wrong = answers.stream()
                .filter(answer -> answer.status() != 200 || !answer.body().contains("id=\"signOutButton\""))
                .count();
        Bench.OUT.printf(
                "%-10s %-58s %s  %4d KB%s%n",
                page.reader(),
                page.path(),
                Figures.of(answers.stream().map(Person.Answer::millis).toList()),
                answers.get(0).body().length() / 1024,
                wrong == 0 ? "" : "  WRONG " + wrong + " (" + answers.get(0).status() + ")");
        return wrong == 0;
    }
}

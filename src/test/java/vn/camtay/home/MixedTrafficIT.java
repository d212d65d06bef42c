package vn.camtay.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Visitor;

/**
 * Signed-in people of every role open their pages over and over: each answer is 200 with a whole page that is signed out of
 * nobody, and the server's threads do not grow. Statuses and bodies are looked at, since a redirect looks fast.
 */
class MixedTrafficIT {
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofMinutes(5);
    /** Threads that may come on while it runs: those of pools that fill up. */
    private static final long MORE_THREADS = 40;

    private static final Map<String, List<String>> PAGES = Map.of(
            "canbo", List.of("/index.xhtml", "/session/sessions.xhtml", "/enrolment/my-sessions.xhtml"),
            "giangvien", List.of("/index.xhtml", "/session/sessions.xhtml"),
            "lanhdao", List.of("/index.xhtml", "/report/unit/unit-record.xhtml"),
            "dieuphoi", List.of("/index.xhtml", "/organisation/officials.xhtml", "/catalogue/modules.xhtml"),
            "quantri", List.of("/index.xhtml", "/account/admin/accounts.xhtml", "/audit/trail.xhtml"));

    @Test
    void everyPageOpensWhileOthersAreOpened() throws Exception {
        walk(SHORT);
    }

    @Tag("soak")
    @Test
    void itStaysSoForMinutes() throws Exception {
        walk(LONG);
    }

    private static void walk(Duration time) throws Exception {
        Application application = Application.shared();
        List<Callable<List<String>>> people = new ArrayList<>();
        PAGES.forEach((person, pages) -> {
            Visitor visitor = new Visitor(application).signIn(person);
            people.add(() -> walk(visitor, person, pages, time));
        });
        long before = threads(application);
        List<String> wrong = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            for (Future<List<String>> walked : threads.invokeAll(people)) {
                wrong.addAll(walked.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(wrong).isEmpty();
        assertThat(threads(application)).isLessThan(before + MORE_THREADS);
    }

    private static List<String> walk(Visitor visitor, String person, List<String> pages, Duration time) {
        List<String> wrong = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (String page : pages) {
                HttpResponse<String> answer = visitor.get(page);
                if (answer.statusCode() != 200 || !answer.body().contains("id=\"signOutButton\"")) {
                    wrong.add(person + " at " + page + ": " + answer.statusCode());
                }
            }
        }
        return wrong;
    }

    private static long threads(Application application) {
        return new Visitor(application)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.matches("(base_)?thread_count.* [0-9.E]+"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

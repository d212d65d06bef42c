package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
 * Ten people of five roles at once, each in a session of their own with two requests under way: no answer may ever be another
 * person's, and no role may be lost (payara/Payara#6145). Statuses and bodies are counted, since a redirect looks fast.
 */
class RolesUnderLoadIT {
    private static final int ROUNDS = 8;
    private static final int MANY_ROUNDS = 100;
    private static final List<String> PEOPLE = List.of("canbo", "giangvien", "lanhdao", "dieuphoi", "quantri");

    /** Page → who may open it; everybody else is refused with 403. */
    private static final Map<String, List<String>> DOORS = Map.of(
            "/account/admin/accounts.xhtml", List.of("quantri"),
            "/audit/trail.xhtml", List.of("quantri"),
            "/account/me.xhtml", PEOPLE);

    @Test
    void noRoleIsLostAndNobodyIsTakenForSomebodyElse() throws Exception {
        walk(ROUNDS);
    }

    @Tag("soak")
    @Test
    void soItStays() throws Exception {
        walk(MANY_ROUNDS);
    }

    private static void walk(int rounds) throws Exception {
        List<Callable<List<String>>> sessions = new ArrayList<>();
        for (String person : PEOPLE) {
            for (int session = 0; session < 2; session++) {
                Visitor visitor = new Visitor(Application.shared()).signIn(person);
                sessions.add(() -> walk(visitor, person, rounds));
                sessions.add(() -> walk(visitor, person, rounds));
            }
        }
        List<String> wrong = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(sessions.size());
        try {
            for (Future<List<String>> walked : threads.invokeAll(sessions)) {
                wrong.addAll(walked.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> walk(Visitor visitor, String person, int rounds) {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            DOORS.forEach((page, people) -> {
                HttpResponse<String> answer = visitor.get(page);
                int expected = people.contains(person) ? 200 : 403;
                if (answer.statusCode() != expected) {
                    wrong.add(person + " at " + page + ": " + answer.statusCode());
                } else if (page.endsWith("me.xhtml") && !answer.body().contains("<dd>" + person + "</dd>")) {
                    wrong.add(person + " at " + page + ": somebody else's page");
                }
            });
        }
        return wrong;
    }
}

package vn.camtay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;
import vn.camtay.testkit.TestDatabase;

/**
 * The database is killed (SIGKILL) while people answer on two nodes, and comes back later. Meanwhile saves are refused as "come
 * again", and the page keeps what was answered; afterwards everybody goes on in the session they had, and every answer that was ever
 * acknowledged is in the database.
 */
class QuizDatabaseCrashIT {
    private static final int PEOPLE = 8;
    private static final int QUESTIONS = 20;
    private static final int BEFORE_THE_KILL = 400;
    /** By the writer first, and later where the sign-in is looked up again. */
    private static final int REFUSALS = 3;

    private static final long PAUSE_MILLIS = 200;

    /** Seconds. */
    private static final int JOB_PATIENCE = 90;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
    private final CountDownLatch everybodyRefused = new CountDownLatch(PEOPLE);
    private final AtomicBoolean back = new AtomicBoolean();

    private record Taker(RestPerson person, long attempt, String token) {
        RestPerson.Answer save(int position, long sequence) {
            return person.send(
                    "PUT",
                    "/api/quiz/attempts/" + attempt + "/answers",
                    QuizRows.saving(position, sequence, 1),
                    Map.of("X-Camtay-Attempt", token));
        }
    }

    @Test
    @Timeout(400)
    void noAcknowledgedAnswerIsLostAndEverybodyGoesOnInTheSameSession() throws Exception {
        List<Application> nodes = Application.nodes();
        long quiz = QuizRows.quiz("Thi-mat-du-lieu", QUESTIONS);
        List<Taker> takers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Application node = nodes.get(i % 2);
            String name = "mat-du-lieu-" + i;
            long official = SharedData.personLike("canbo", name, name + "@demo.camtay.example");
            takers.add(new Taker(
                    RestPerson.signIn(node.address(), name, Application.DEMO_PASSWORD),
                    QuizRows.attempt(quiz, official, "token-" + i),
                    "token-" + i));
        }
        long watcher = SharedData.personLike("canbo", "mat-du-lieu-xem", "mat-du-lieu-xem@demo.camtay.example");
        long watched = QuizRows.attempt(quiz, watcher, "token-xem");

        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        try (BrowserContext phone = Browser.get().phone(Application.shared(), "vi")) {
            Page page = Browser.signIn(phone, "mat-du-lieu-xem", Application.DEMO_PASSWORD);
            page.navigate("/quiz/take.xhtml?attempt=" + watched);
            page.locator("#quizBody").waitFor();

            List<Future<?>> answering = takers.stream()
                    .<Future<?>>map(taker -> hands.submit(() -> answer(taker)))
                    .toList();
            enough.await();
            TestDatabase.get().kill();
            try {
                page.locator(".quiz-question:visible .quiz-choice").first().click();
                assertThat(page.locator("#quizState")).containsText("1 câu trả lời đang chờ");
                everybodyRefused.await();
                assertThat(page.locator("#quizState")).containsText("1 câu trả lời đang chờ");
                pagesAskToComeAgain(phone);
            } finally {
                TestDatabase.get().startAgain();
            }
            back.set(true);
            for (Future<?> one : answering) {
                one.get();
            }
            assertThat(page.locator("#quizState"))
                    .containsText("Đã lưu lúc", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            jobsGoOn(watched);
        } finally {
            hands.shutdownNow();
            QuizRows.close(quiz);
        }

        assertThat(refusals).containsExactly("503, again in a moment: true");
        assertThat(acknowledged).hasSize(PEOPLE * QUESTIONS);
        assertThat(acknowledged)
                .allSatisfy(
                        (where, sequence) -> assertThat(kept(where)).as(where).isEqualTo(sequence));
        assertThat(SharedData.value("select count(*) from quiz_answer where attempt_id = " + watched))
                .isEqualTo("1");
    }

    /** Every run failed while the database was away, and the attempt of somebody whose time is over is handed in all the same. */
    private static void jobsGoOn(long attempt) throws InterruptedException {
        SharedData.run(
                "update quiz_attempt set ends_at = utc_timestamp(6), grace_ends_at = utc_timestamp(6) where id = "
                        + attempt);
        String status = "";
        for (int i = 0; i < JOB_PATIENCE && !status.equals("GRADED"); i++) {
            TimeUnit.SECONDS.sleep(1);
            status = SharedData.value("select status from quiz_attempt where id = " + attempt);
        }
        assertThat(status).isEqualTo("GRADED");
    }

    /** A page opened meanwhile says so, without a part that would ask the database; nobody has to sign in again afterwards. */
    private static void pagesAskToComeAgain(BrowserContext phone) {
        Page other = phone.newPage();
        Response answer = other.navigate("/quiz/my-quizzes.xhtml");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headerValue("retry-after")).matches("[1-9]\\d?");
        assertThat(other.locator("h1")).containsText("tạm dừng");
        other.close();
    }

    /** One answer after the other, each until it is acknowledged, as the page does; once through all questions after the restart. */
    private void answer(Taker taker) {
        long sequence = System.currentTimeMillis() - 3_600_000;
        int refused = 0;
        int after = 0;
        for (int i = 0; after < QUESTIONS; i++) {
            int position = i % QUESTIONS + 1;
            sequence++;
            after += back.get() ? 1 : 0;
            RestPerson.Answer answer = taker.save(position, sequence);
            while (answer.status() != 200 || !answer.body().contains("\"SAVED\"")) {
                refusals.add(answer.status() + ", again in a moment: "
                        + answer.retryAfter().matches("[1-9]\\d?"));
                refused++;
                if (refused == REFUSALS) {
                    everybodyRefused.countDown();
                }
                pause();
                answer = taker.save(position, sequence);
            }
            acknowledged.put(taker.attempt() + "/" + position, sequence);
            enough.countDown();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long kept(String where) {
        String[] key = where.split("/");
        return Long.parseLong(SharedData.value(
                "select sequence from quiz_answer where attempt_id = " + key[0] + " and position = " + key[1]));
    }
}

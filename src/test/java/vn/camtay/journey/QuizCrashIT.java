package vn.camtay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/**
 * The application is killed (SIGKILL) while people answer. Every answer that was acknowledged is in the database, and everybody goes
 * on with the same page after the restart, signed in again by their remembered browser alone.
 */
class QuizCrashIT {
    private static final int PEOPLE = 8;
    private static final int QUESTIONS = 20;
    private static final int BEFORE_THE_KILL = 400;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);

    private record Taker(RestPerson person, long attempt, String token) {
        RestPerson.Answer save(int position, long sequence) {
            return person.send(
                    "PUT",
                    "/api/quiz/attempts/" + attempt + "/answers",
                    QuizRows.saving(position, sequence, 1),
                    Map.of("X-Camtay-Attempt", token, "X-Camtay-Token", "of a session that is gone"));
        }
    }

    @Test
    void noAcknowledgedAnswerIsLostAndEverybodyGoesOn() throws Exception {
        Application node = Application.nodes().get(1);
        long quiz = QuizRows.quiz("Thi-mat-dien", QUESTIONS);
        List<Taker> takers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String name = "mat-dien-" + i;
            long official = SharedData.personLike("canbo", name, name + "@demo.camtay.example");
            takers.add(new Taker(
                    RestPerson.remembered(node, name), QuizRows.attempt(quiz, official, "token-" + i), "token-" + i));
        }

        AtomicBoolean dead = new AtomicBoolean();
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> answering = takers.stream()
                .<Future<?>>map(taker -> hands.submit(() -> answer(taker, dead)))
                .toList();
        enough.await();
        node.kill();
        dead.set(true);
        for (Future<?> one : answering) {
            one.get();
        }
        hands.shutdown();
        node.start();

        assertThat(acknowledged).hasSize(PEOPLE * QUESTIONS);
        assertThat(acknowledged)
                .allSatisfy(
                        (where, sequence) -> assertThat(kept(where)).as(where).isGreaterThanOrEqualTo(sequence));
        QuizRows.close(quiz);
        for (Taker taker : takers) {
            RestPerson.Answer answer = taker.save(1, System.currentTimeMillis());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"SAVED\"");
        }
    }

    /** One answer after the other, until the application is gone. */
    private void answer(Taker taker, AtomicBoolean dead) {
        long sequence = System.currentTimeMillis() - 3_600_000;
        for (int i = 0; !dead.get(); i++) {
            int position = i % QUESTIONS + 1;
            sequence++;
            try {
                RestPerson.Answer answer = taker.save(position, sequence);
                if (answer.status() == 200 && answer.body().contains("\"SAVED\"")) {
                    acknowledged.put(taker.attempt() + "/" + position, sequence);
                    enough.countDown();
                }
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    private static long kept(String where) {
        String[] key = where.split("/");
        return Long.parseLong(SharedData.value(
                "select sequence from quiz_answer where attempt_id = " + key[0] + " and position = " + key[1]));
    }
}

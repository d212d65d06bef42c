package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/** Two people take one roll at the same moment, each on a node of their own and each having seen nothing recorded. */
class RollRaceIT {
    private static final int PEOPLE = 30;
    private static final int ROUNDS = 3;

    @Test
    void ofEachPersonOneMarkIsKeptAndTheOtherComesBackBesideIt() throws Exception {
        RestPerson one = RestPerson.remembered(Application.nodes().get(0), "dieuphoi");
        RestPerson other = RestPerson.remembered(Application.nodes().get(1), "dieuphoi");
        for (int round = 0; round < ROUNDS; round++) {
            RunningMeeting meeting = RunningMeeting.of("TWO-ROLLS-" + round, PEOPLE);

            List<RestPerson.Answer> answers = together(
                    () -> mark(one, meeting, meeting.officialIds(), "PRESENT"),
                    () -> mark(other, meeting, reversed(meeting.officialIds()), "ABSENT"));

            assertThat(answers).extracting(RestPerson.Answer::status).containsOnly(200);
            long saved = answers.stream().mapToLong(RollRaceIT::saved).sum();
            long conflicts = answers.stream()
                    .mapToLong(answer -> count(answer.body(), "\"result\":\"CONFLICT\""))
                    .sum();
            assertThat(saved).isEqualTo(PEOPLE);
            assertThat(conflicts).isEqualTo(PEOPLE);
            assertThat(number("select count(*) from attendance where meeting_id = " + meeting.id()))
                    .isEqualTo(PEOPLE);
            assertThat(number("select count(*) from attendance where status = 'PRESENT' and meeting_id = "
                            + meeting.id()))
                    .isEqualTo(saved(answers.get(0)));
            assertThat(number("select count(*) from attendance_change c join attendance a on a.id = c.attendance_id"
                            + " where a.meeting_id = " + meeting.id()))
                    .isZero();
            meeting.cancel();
        }
    }

    private static RestPerson.Answer mark(
            RestPerson trainer, RunningMeeting meeting, List<Long> people, String status) {
        return trainer.send(
                "PUT",
                "/api/attendance/" + meeting.id(),
                people.stream()
                        .map(person -> "{\"official\":" + person + ",\"status\":\"" + status + "\",\"seen\":0}")
                        .collect(Collectors.joining(",", "{\"marks\":[", "]}")));
    }

    private static List<Long> reversed(List<Long> people) {
        List<Long> reversed = new ArrayList<>(people);
        Collections.reverse(reversed);
        return reversed;
    }

    private static long saved(RestPerson.Answer answer) {
        return count(answer.body(), "\"result\":\"SAVED\"");
    }

    private static long count(String text, String part) {
        return text.split(part, -1).length - 1L;
    }

    private static long number(String query) {
        return Long.parseLong(SharedData.value(query));
    }

    private static List<RestPerson.Answer> together(Callable<RestPerson.Answer> one, Callable<RestPerson.Answer> other)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<RestPerson.Answer>> both = new ArrayList<>();
            for (Callable<RestPerson.Answer> each : List.of(one, other)) {
                both.add(hands.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            hands.shutdownNow();
        }
    }
}

package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/** Two coaches sign at the same moment, through the running application. */
class TwoCoachesIT {
    private static final int ROUNDS = 8;

    private static RestPerson first;
    private static RestPerson second;
    private static String skill;
    private static long one;
    private static long other;
    private static ExecutorService threads;

    @BeforeAll
    static void people() {
        Application application = Application.shared();
        SharedData.personLike("giangvien", "haigiangvien1", "haigiangvien1@example.org");
        SharedData.personLike("giangvien", "haigiangvien2", "haigiangvien2@example.org");
        one = SharedData.personLike("canbo", "haicanbo1", "haicanbo1@example.org");
        other = SharedData.personLike("canbo", "haicanbo2", "haicanbo2@example.org");
        first = RestPerson.remembered(application, "haigiangvien1");
        second = RestPerson.remembered(application, "haigiangvien2");
        skill = SharedData.value("select id from skill where code = 'M23-2'");
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void leave() {
        threads.shutdownNow();
        SharedData.run("delete from case_flag where entry_id in (select id from card_entry where official_id in (" + one
                + ", " + other + "))");
    }

    @Test
    void ofTheSameCaseOneCountsACaseOfTwoPeopleIsFlaggedAndASecondSendingIsTheFirstRecord() throws Exception {
        for (long official : new long[] {one, other}) {
            sign(first, "begin-a-" + official, official, "DEMONSTRATED", "");
            sign(first, "begin-b-" + official, official, "ASSISTED", "");
        }
        for (int i = 0; i < ROUNDS; i++) {
            String number = "H23-ROUND-" + i;
            int round = i;
            atOnce(
                    () -> sign(first, "same-official-" + round, one, "UNAIDED", number),
                    () -> sign(second, "same-official-" + round, one, "UNAIDED", number));
            assertThat(count(
                            "select count(distinct case_hash) from card_entry where state = 'UNAIDED' and official_id = "
                                    + one))
                    .isEqualTo(i + 1);
        }
        assertThat(standing(one)).contains(ROUNDS + " / ");

        for (int i = 0; i < ROUNDS; i++) {
            String number = "H23-SHARED-" + i;
            int round = i;
            atOnce(
                    () -> sign(first, "two-people-" + round, one, "UNAIDED", number),
                    () -> sign(second, "two-people-" + round, other, "UNAIDED", number));
        }
        assertThat(count(
                        "select count(*) from case_flag f join card_entry e on e.id = f.entry_id where e.official_id in ("
                                + one + ", " + other + ")"))
                .isEqualTo(ROUNDS);

        long before = count("select count(*) from card_entry where official_id = " + one);
        List<String> answers = atOnce(
                () -> sign(first, "sent-twice", one, "UNAIDED", "H23-TWICE-1"),
                () -> sign(first, "sent-twice", one, "UNAIDED", "H23-TWICE-1"));
        assertThat(count("select count(*) from card_entry where official_id = " + one))
                .isEqualTo(before + 1);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    private static String standing(long official) {
        return first.send(
                        "GET",
                        "/api/signoff/modules/" + SharedData.value("select module_id from skill where id = " + skill)
                                + "/people?name=haicanbo1",
                        "")
                .body();
    }

    private static long count(String query) {
        return Long.parseLong(SharedData.value(query));
    }

    private static List<String> atOnce(Callable<String> left, Callable<String> right) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(List.of(left, right))) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** @return the answer without the minute in which it was given */
    private static String sign(RestPerson coach, String key, long official, String state, String caseNumber) {
        RestPerson.Answer answer = coach.send(
                "POST",
                "/api/signoff/steps",
                "{\"steps\":[{\"key\":\"" + key + "\",\"official\":" + official + ",\"skill\":" + skill
                        + ",\"state\":\"" + state + "\",\"caseNumber\":\"" + caseNumber + "\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"saved\":true");
        return answer.body().replaceAll("\\d\\d:\\d\\d", "");
    }
}

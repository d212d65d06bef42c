package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;
import vn.camtay.testkit.TestDatabase;
import vn.camtay.testkit.Visitor;

/** A card is written while something else happens to its official, through the running application. */
class CardRaceIT {
    private static final int ROUNDS = 12;
    private static final int MOVED = 12;

    private static RestPerson coach;
    private static String skill;
    private static String module;
    private static ExecutorService threads;

    /** A module of its own whose one skill is done once. */
    @BeforeAll
    static void module() {
        Application application = Application.shared();
        SharedData.personLike("giangvien", "duagiangvien", "duagiangvien@example.org");
        coach = RestPerson.remembered(application, "duagiangvien");
        SharedData.run(
                "insert into module (code, name_vi, name_en, search_key, periods, format, lead_unit, product, status)"
                        + " values ('DUA', 'Đua', 'Race', 'dua', 8, 'hands-on', 'SNV', 'a file', 'RETIRED')");
        module = SharedData.value("select id from module where code = 'DUA'");
        SharedData.run(
                "insert into skill (module_id, code, number, name_vi, name_en, required, unaided_repetitions, witness)"
                        + " values (" + module + ", 'DUA-1', 1, 'Đua', 'Race', true, 1, false)");
        skill = SharedData.value("select id from skill where code = 'DUA-1'");
        threads = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
    }

    @Test
    void aStepThatWaitedForItsOfficialToLeaveIsRefused() throws Exception {
        long official = SharedData.personLike("canbo", "duaroidi", "duaroidi@example.org");

        String answer = signWhile("update official set status = 'LEFT' where id = " + official, official, "leaving-1");

        assertThat(answer).contains("\"saved\":false").contains("không còn làm việc");
        assertThat(count("select count(*) from card_entry where official_id = " + official))
                .isZero();
    }

    @Test
    void aStepThatWaitedForItsOfficialToBeMovedIsKept() throws Exception {
        long official = SharedData.personLike("canbo", "duachuyen", "duachuyen@example.org");
        String elsewhere = SharedData.value("select max(id) from unit where kind = 'WARD'");

        String answer = signWhile(
                "update official set unit_id = " + elsewhere + " where id = " + official, official, "moving-1");

        assertThat(answer).contains("\"saved\":true");
        assertThat(count("select count(*) from card_entry where official_id = " + official))
                .isOne();
    }

    /** The change is made, the step sent, and only then the change is final. */
    private static String signWhile(String change, long official, String key) throws Exception {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(change);
            Future<String> answer = threads.submit(() -> sign(official, key, "DEMONSTRATED", ""));
            awaitWaiting();
            assertThat(answer.isDone()).isFalse();
            connection.commit();
            return answer.get(1, TimeUnit.MINUTES);
        }
    }

    /** Until a transaction waits for a lock. The database draws this table anew only when nobody read it for a tenth of a second. */
    private static void awaitWaiting() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") == 0) {
            assertThat(System.nanoTime()).as("nothing waits").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** The job that moves people of the day does so while a coach signs all of them off, again and again. */
    @Test
    @Tag("race")
    void whoIsMovedByTheJobWhileBeingSignedOffIsMovedAndEveryStepIsKeptOnce() throws Exception {
        List<Long> people = new ArrayList<>();
        String elsewhere = SharedData.value("select max(id) from unit where kind = 'WARD'");
        for (int i = 0; i < MOVED; i++) {
            people.add(SharedData.personLike("canbo", "duachuyen" + i, "duachuyen" + i + "@example.org"));
        }
        for (long official : people) {
            SharedData.run("insert into planned_change"
                    + " (official_id, kind, effective_on, unit_id, reason, status, planned_by, planned_at)"
                    + " values (" + official + ", 'MOVE', current_date, " + elsewhere
                    + ", 'đua', 'PLANNED', 1, utc_timestamp(6))");
        }
        String ids = people.toString().replace('[', '(').replace(']', ')');
        String open = "select count(*) from planned_change where status = 'PLANNED' and official_id in " + ids;
        int steps = 0;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (count(open) > 0 && System.nanoTime() < end) {
            List<Future<String>> answers = new ArrayList<>();
            for (long official : people) {
                String key = "while-moved-" + official + "-" + steps;
                answers.add(threads.submit(() -> sign(official, key, "DEMONSTRATED", "")));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains("\"saved\":true");
            }
            steps++;
        }

        assertThat(count(open)).isZero();
        assertThat(count("select count(*) from official where unit_id = " + elsewhere + " and id in " + ids))
                .isEqualTo(MOVED);
        assertThat(count("select count(*) from card_entry where official_id in " + ids))
                .isEqualTo((long) steps * MOVED);
    }

    /** Whoever attended and did the skill has completed the module, whichever of the two was written down first. */
    @Test
    @Tag("race")
    void aSkillFinalisedWhileTheRollIsLockedStillCompletesTheModule() throws Exception {
        Visitor trainer = new Visitor(Application.shared()).signIn("duagiangvien");
        Visitor coordinator = new Visitor(Application.nodes().get(1)).signIn("dieuphoi");
        for (int round = 0; round < ROUNDS; round++) {
            long official = SharedData.personLike("canbo", "duaxong" + round, "duaxong" + round + "@example.org");
            for (String state : List.of("DEMONSTRATED", "ASSISTED", "UNAIDED")) {
                sign(
                        official,
                        "before-" + state + "-" + official,
                        state,
                        "UNAIDED".equals(state) ? "H23-DUA-" + official : "");
            }
            String session = attended(official, "DUA-" + round);
            String card = SharedData.value("select id from coaching_card where official_id = " + official);
            String finalise = trainer.get("/signoff/finalise.xhtml?card=" + card + "&skill=" + skill)
                    .body();
            String lock =
                    coordinator.get("/session/session.xhtml?id=" + session).body();

            together(
                    () -> trainer.submit(finalise, "finaliseForm", Map.of("finalise", "x", "note", ""))
                            .statusCode(),
                    () -> coordinator
                            .submit(lock, "lock", Map.of("lockButton", "x"))
                            .statusCode());

            assertThat(SharedData.value("select status from coaching_session where id = " + session))
                    .isEqualTo("LOCKED");
            assertThat(count("select count(*) from card_entry where state = 'FINALISED' and official_id = " + official))
                    .isOne();
            assertThat(count("select count(*) from module_completion where module_id = " + module
                            + " and official_id = " + official))
                    .as("round " + round)
                    .isOne();
        }
    }

    /** A session of the day before, whose one person was there all the time; its roll is not locked yet. */
    private static String attended(long official, String code) {
        SharedData.run(
                "insert into coaching_session (code, module_id, status, capacity, minimum, seats_taken, lead_unit_id,"
                        + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select '" + code + "', "
                        + module
                        + ", 'OPEN', 1, 1, 1, (select min(id) from unit where code = 'SNV'), utc_timestamp() - interval 9 day,"
                        + " utc_timestamp() - interval 2 day, utc_timestamp() - interval 1 day,"
                        + " utc_timestamp() - interval 22 hour, utc_timestamp() - interval 9 day");
        String session = SharedData.value("select id from coaching_session where code = '" + code + "'");
        SharedData.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1, starts_at,"
                + " ends_at, (select min(id) from venue) from coaching_session where id = " + session);
        SharedData.run(
                "insert into enrolment (session_id, official_id, status, status_since, changed_by, next_sequence)"
                        + " values (" + session + ", " + official
                        + ", 'ENROLLED', utc_timestamp() - interval 2 day, 1, 1)");
        SharedData.run(
                "insert into attendance (session_id, meeting_id, official_id, status, justified, minutes, recorded_at,"
                        + " recorded_by) select session_id, id, " + official
                        + ", 'PRESENT', false, 120, utc_timestamp(), 1 from meeting where session_id = " + session);
        return session;
    }

    private static void together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> both = new ArrayList<>();
        for (Callable<Integer> each : List.of(one, other)) {
            both.add(threads.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        start.countDown();
        for (Future<Integer> answer : both) {
            assertThat(answer.get()).isEqualTo(302);
        }
    }

    private static String sign(long official, String key, String state, String caseNumber) {
        RestPerson.Answer answer = coach.send(
                "POST",
                "/api/signoff/steps",
                "{\"steps\":[{\"key\":\"" + key + "\",\"official\":" + official + ",\"skill\":" + skill
                        + ",\"state\":\"" + state + "\",\"caseNumber\":\"" + caseNumber + "\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static long count(String query) {
        return Long.parseLong(SharedData.value(query));
    }
}

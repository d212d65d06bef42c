package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.RestPerson.Answer;
import vn.camtay.testkit.TestDatabase;

/**
 * Seats are never oversold: many people press at once, through the running application, against one counter. The application runs
 * on two nodes over one database, and every other person is on the other one.
 */
class SeatRaceIT {
    private static final int PEOPLE = 200;
    private static final int SEATS = 20;
    private static final int FIFTY = 50;
    private static final int FEW_SEATS = 5;
    private static final int MOVERS = 20;
    private static final long SEED = 20261126L;
    /** Codes of the races' sessions begin so. */
    private static final String RACE = "RACE-";

    private static final int SIGNING_IN_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static ExecutorService threads;
    private static List<RestPerson> people;
    private static int sessions;

    @BeforeAll
    static void signIn() throws Exception {
        List<Application> nodes = Application.nodes();
        List<String> names = userNames();
        List<Callable<RestPerson>> arrivals = IntStream.range(0, names.size())
                .mapToObj(i -> (Callable<RestPerson>) () -> RestPerson.remembered(nodes.get(i % 2), names.get(i)))
                .toList();
        ExecutorService door = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE);
        people = new ArrayList<>();
        try {
            for (Future<RestPerson> arrival : door.invokeAll(arrivals)) {
                people.add(arrival.get());
            }
        } finally {
            door.shutdownNow();
        }
        assertThat(people).hasSize(PEOPLE);
        threads = Executors.newFixedThreadPool(PEOPLE);
    }

    @AfterAll
    static void leave() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    @Test
    void twoHundredPeopleAfterTwentySeatsLeaveTwentyEnrolledAndEachOtherWithAReason() throws Exception {
        race();
    }

    @Tag("race")
    @RepeatedTest(25)
    void soItIsEveryTime() throws Exception {
        race();
    }

    @RepeatedTest(3)
    void fiftyPeopleAfterFiveSeatsOnTwoNodesLeaveFiveEnrolledAndFortyFiveInLine() throws Exception {
        lineUp();
    }

    @Tag("race")
    @RepeatedTest(20)
    void soTheyLineUpEveryTime() throws Exception {
        lineUp();
    }

    @Test
    void twoHundredRandomMovesOnTwoNodesLeaveNothingBroken() throws Exception {
        moveAtRandom(200);
    }

    @Tag("race")
    @Test
    void twoThousandRandomMovesOnTwoNodesLeaveNothingBroken() throws Exception {
        moveAtRandom(2_000);
    }

    @Test
    void onePersonWhoPressesTenTimesAtOnceGetsOneSeat() throws Exception {
        long session = session(SEATS);

        List<Answer> answers = together(Collections.nCopies(10, people.get(0)), person -> enrol(person, session));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> assertThat(answer.body())
                .contains("đã có chỗ"));
        assertThat(count("select seats_taken from coaching_session where id = " + session))
                .isEqualTo(1);
    }

    @Test
    void onePersonDoesNotGetTwoSessionsAtTheSameTime() throws Exception {
        RestPerson person = people.get(1);
        long one = session(SEATS);
        long other = sameTimeAs(one);

        List<Answer> answers = together(List.of(one, other), session -> enrol(person, session));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(answer.body())
                .contains("Trùng giờ"));
    }

    @Test
    void whoWithdrawsFreesTheSeatAndComesBackToTheSameRow() throws Exception {
        RestPerson person = people.get(2);
        long session = session(1);

        assertThat(enrol(person, session).status()).isEqualTo(201);
        assertThat(person.send("DELETE", "/api/enrolments/" + session, "").status())
                .isEqualTo(204);
        assertThat(count("select seats_taken from coaching_session where id = " + session))
                .isZero();
        assertThat(enrol(person, session).status()).isEqualTo(201);

        assertThat(count("select count(*) from enrolment where session_id = " + session))
                .isEqualTo(1);
        assertThat(count("select next_sequence from enrolment where session_id = " + session))
                .isEqualTo(3);
        assertThat(count("select count(*) from outgoing_mail m join enrolment e"
                        + " on m.mail_key like concat('enrolment/%/', e.id, '/%') where e.session_id = " + session))
                .isEqualTo(3);
    }

    private static void race() throws Exception {
        long session = session(SEATS);

        List<Answer> answers = together(people, person -> enrol(person, session));

        Map<Integer, Long> byStatus =
                answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of(201, (long) SEATS, 409, (long) PEOPLE - SEATS));
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(answer.body())
                .contains("" + SEATS));
        assertThat(count("select count(*) from enrolment where status = 'ENROLLED' and session_id = " + session))
                .isEqualTo(SEATS);
        assertThat(count("select count(*) from enrolment where session_id = " + session))
                .isEqualTo(SEATS);
        assertThat(count("select seats_taken from coaching_session where id = " + session))
                .isEqualTo(SEATS);
    }

    /** Everybody presses at once for a seat in one of two sessions at the same time, and lines up where it is full. */
    private static void lineUp() throws Exception {
        long session = session(FEW_SEATS);
        long clashing = sameTimeAs(session);
        List<RestPerson> fifty = people.subList(0, FIFTY);

        List<Answer> answers = together(fifty, person -> {
            Answer seat = enrol(person, session);
            return seat.status() == 201 ? enrol(person, clashing) : waitFor(person, session);
        });

        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .as("who has a seat is refused the other session; everybody else stands in line")
                .isEqualTo(Map.of(409, (long) FEW_SEATS, 201, (long) FIFTY - FEW_SEATS));
        assertThat(count("select count(*) from enrolment where status = 'ENROLLED' and session_id = " + session))
                .isEqualTo(FEW_SEATS);
        assertThat(count("select seats_taken from coaching_session where id = " + session))
                .isEqualTo(FEW_SEATS);
        List<Integer> line = numbers(
                "select e.waiting_number from enrolment e join audit_entry a on a.subject_type = 'enrolment' and a.subject_id = e.id"
                        + " and a.action = 'OfficialWaitlisted' where e.session_id = " + session + " order by a.id");
        assertThat(line)
                .as("numbers in the line, in the order in which the trail was committed under the session's lock")
                .isEqualTo(IntStream.rangeClosed(1, FIFTY - FEW_SEATS).boxed().toList());
        nothingIsBroken();
    }

    /** Pairs of sessions at the same time, few seats: people take, leave and wait for places, on both nodes at once. */
    private static void moveAtRandom(int moves) throws Exception {
        List<Long> offered = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            offered.add(session(FEW_SEATS));
            offered.add(sameTimeAs(offered.get(offered.size() - 1), FEW_SEATS));
        }
        AtomicInteger done = new AtomicInteger();
        List<Integer> seeds = IntStream.range(0, MOVERS).boxed().toList();

        List<Answer> last = together(seeds, seed -> {
            Random random = new Random(SEED + seed);
            Answer answer = null;
            for (int i = 0; i < moves / MOVERS; i++) {
                RestPerson person = people.get(random.nextInt(FIFTY));
                long session = offered.get(random.nextInt(offered.size()));
                int door = random.nextInt(10);
                answer = door < 4
                        ? enrol(person, session)
                        : door < 7 ? waitFor(person, session) : person.send("DELETE", "/api/enrolments/" + session, "");
                assertThat(answer.status()).as(answer.body()).isIn(201, 204, 409);
                done.addAndGet(answer.status() == 409 ? 0 : 1);
            }
            return answer;
        });

        assertThat(last).hasSize(MOVERS);
        assertThat(done.get()).isGreaterThan(moves / 5);
        assertThat(count("select count(*) from audit_entry a join enrolment e on e.id = a.subject_id"
                        + " where a.subject_type = 'enrolment' and a.action = 'OfficialEnrolled' and a.actor_id = 0 and e.session_id in "
                        + offered.toString().replace('[', '(').replace(']', ')')))
                .as("people who came up from the line")
                .isPositive();
        nothingIsBroken();
    }

    /** The product's own checks find nothing in the sessions of the races, and no more than the seats are given. */
    private static void nothingIsBroken() throws SQLException {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA)) {
            assertThat(ConsistencyProbe.violations(connection)).noneMatch(found -> found.contains(RACE));
        }
        assertThat(count(
                        "select count(*) from enrolment e join coaching_session s on s.id = e.session_id where s.code like '"
                                + RACE + "%' and (e.status = 'WAITLISTED') <> (e.waiting_number is not null)"))
                .isZero();
    }

    private static Answer waitFor(RestPerson person, long session) {
        return person.send("POST", "/api/enrolments/" + session + "/waitlist", "");
    }

    private static Answer enrol(RestPerson person, long session) {
        return person.send("POST", "/api/enrolments", "{\"sessionId\":" + session + "}");
    }

    /** Everybody waits for everybody, then all act at once. */
    private static <T> List<Answer> together(List<T> actors, Function<T, Answer> act) throws Exception {
        CountDownLatch ready = new CountDownLatch(actors.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> futures = new ArrayList<>();
        for (T actor : actors) {
            futures.add(threads.submit(() -> {
                ready.countDown();
                go.await();
                return act.apply(actor);
            }));
        }
        ready.await();
        go.countDown();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : futures) {
            answers.add(future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return answers;
    }

    private static List<String> userNames() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select a.user_name from account a join official o on o.id = a.official_id where a.status = 'ACTIVE'"
                                + " and o.status = 'ACTIVE' and a.id not in (select account_id from account_role where role <> 'OFFICIAL')"
                                + " order by a.id desc limit " + PEOPLE)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** An open session far from everything else, one meeting, each on a day of its own. */
    private static long session(int seats) throws SQLException {
        Instant starts = Instant.parse("2031-01-06T01:00:00Z").plus(Duration.ofDays(++sessions));
        return open(seats, starts);
    }

    private static long sameTimeAs(long session) throws SQLException {
        return sameTimeAs(session, SEATS);
    }

    private static long sameTimeAs(long session, int seats) throws SQLException {
        return open(seats, Instant.parse("2031-01-06T01:00:00Z").plus(Duration.ofDays(sessions)));
    }

    private static long open(int seats, Instant starts) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA)) {
            long id = insert(
                    connection,
                    "insert into coaching_session (code, module_id, status, capacity, minimum, lead_unit_id, sign_up_opens_at,"
                            + " sign_up_closes_at, starts_at, ends_at, opened_at) select concat('" + RACE
                            + "', uuid_short() % 100000000),"
                            + " m.id, 'OPEN', ?, 0, u.id, '2020-01-01', ?, ?, ?, '2020-01-01' from (select min(id) id from module) m,"
                            + " (select min(id) id from unit) u",
                    seats,
                    starts,
                    starts,
                    starts.plus(Duration.ofHours(3)));
            insert(
                    connection,
                    "insert into meeting (session_id, number, starts_at, ends_at, venue_id)"
                            + " select ?, 1, ?, ?, min(id) from venue",
                    id,
                    starts,
                    starts.plus(Duration.ofHours(3)));
            return id;
        }
    }

    private static long insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof Instant moment
                                ? moment.toString().replaceAll("[TZ]", " ").strip()
                                : values[i]);
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static List<Integer> numbers(String sql) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

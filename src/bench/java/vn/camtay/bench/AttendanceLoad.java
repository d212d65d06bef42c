package vn.camtay.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two rushes of a meeting: a hall of people who check in as it begins, and the trainer's whole roll in one request. */
final class AttendanceLoad {
    private static final int PEOPLE = 300;
    private static final int ON_ROLL = 200;
    private static final int ROLLS = 12;
    private static final int WARM_UP = 4;
    private static final long SEED = 300;
    private static final Pattern DIGITS = Pattern.compile("\"digits\":\"(\\d{6})\"");

    private AttendanceLoad() {}

    /**
     * 300 people check in with the six digits of the screen at random moments of the time given, 120 s if none is; each must be in
     * the database once, and a second try of each must be told so.
     */
    static boolean checkIn(List<String> arguments) throws Exception {
        long seconds = arguments.isEmpty() ? 120 : Long.parseLong(arguments.get(0));
        try (BenchDatabase database = BenchDatabase.open()) {
            List<Object[]> chosen = free(database, PEOPLE);
            long session = meetingNow(database, chosen);
            long meeting = database.number("select id from meeting where session_id = ?", session);
            database.commit();
            List<Person> people = signIn(chosen);
            Person screen = Person.signIn("dieuphoi");
            Random random = new Random(SEED);
            ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
            List<Future<List<Person.Answer>>> coming = new ArrayList<>();
            for (Person person : people) {
                long wait = (long) (random.nextDouble() * TimeUnit.SECONDS.toMillis(seconds));
                coming.add(threads.submit(() -> {
                    Thread.sleep(wait);
                    String digits = digits(screen, meeting);
                    return List.of(checkIn(person, digits), checkIn(person, digits));
                }));
            }
            List<Person.Answer> firsts = new ArrayList<>();
            List<Person.Answer> again = new ArrayList<>();
            for (Future<List<Person.Answer>> each : coming) {
                firsts.add(each.get().get(0));
                again.add(each.get().get(1));
            }
            threads.shutdown();
            long kept = database.number(
                    "select count(*) from check_in where meeting_id = ? and in_at is not null", meeting);
            database.commit();
            Bench.OUT.printf(
                    "checkin: %d people in %d s, by status %s, %d kept; first time %s; again %s; %s%n",
                    PEOPLE,
                    seconds,
                    statuses(firsts),
                    kept,
                    Figures.of(firsts.stream().map(Person.Answer::millis).toList()),
                    Figures.of(again.stream().map(Person.Answer::millis).toList()),
                    Figures.load());
            return kept == PEOPLE
                    && firsts.stream().allMatch(answer -> answer.body().contains("\"again\":false"))
                    && again.stream().allMatch(answer -> answer.body().contains("\"again\":true"));
        }
    }

    /** The roll of 200 people in one request, for one meeting after the other. */
    static boolean roll() throws Exception {
        try (BenchDatabase database = BenchDatabase.open()) {
            List<Object[]> chosen = free(database, ON_ROLL);
            String marks = chosen.stream()
                    .map(row -> "{\"official\":" + row[0] + ",\"status\":\"PRESENT\",\"seen\":0}")
                    .collect(Collectors.joining(",", "{\"marks\":[", "]}"));
            Person coordinator = Person.signIn("dieuphoi");
            List<Person.Answer> answers = new ArrayList<>();
            boolean complete = true;
            for (int i = 0; i < WARM_UP + ROLLS; i++) {
                long session = meetingNow(database, chosen);
                long meeting = database.number("select id from meeting where session_id = ?", session);
                database.commit();
                Person.Answer answer = coordinator.put("/api/attendance/" + meeting, marks);
                complete &= answer.status() == 200
                        && database.number("select count(*) from attendance where meeting_id = ?", meeting) == ON_ROLL;
                database.run(
                        "update coaching_session set status = 'CANCELLED', cancel_reason = 'bench' where id = ?",
                        session);
                database.run("update enrolment set status = 'CANCELLED_BY_SESSION' where session_id = ?", session);
                database.run("update coaching_session set seats_taken = 0 where id = ?", session);
                database.commit();
                if (i >= WARM_UP) {
                    answers.add(answer);
                }
            }
            Bench.OUT.printf(
                    "roll: %d people in one request, by status %s, %s, %s%n",
                    ON_ROLL,
                    statuses(answers),
                    Figures.of(answers.stream().map(Person.Answer::millis).toList()),
                    Figures.load());
            return complete;
        }
    }

    private static String digits(Person screen, long meeting) {
        Matcher digits =
                DIGITS.matcher(screen.get("/api/check-in/" + meeting + "/i").body());
        if (!digits.find()) {
            throw new IllegalStateException("the screen shows no digits");
        }
        return digits.group(1);
    }

    private static Person.Answer checkIn(Person person, String digits) {
        return person.post("/api/check-in", "{\"code\":\"" + digits + "\"}");
    }

    private static Map<Integer, Long> statuses(List<Person.Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Person.Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** Loaded officials who have nothing today: id and user name. */
    private static List<Object[]> free(BenchDatabase database, int people) throws SQLException {
        return database.rows(
                "select o.id, a.user_name from official o join account a on a.official_id = o.id and a.status = 'ACTIVE'"
                        + " where a.user_name like 'b0%' and o.status = 'ACTIVE' and not exists (select 1 from enrolment e"
                        + " join meeting m on m.session_id = e.session_id where e.official_id = o.id"
                        + " and m.starts_at between utc_timestamp() - interval 1 day and utc_timestamp() + interval 1 day)"
                        + " order by o.id limit " + people);
    }

    /** A session whose one meeting began a quarter of an hour ago, with a seat for each of them. */
    private static long meetingNow(BenchDatabase database, List<Object[]> people) throws SQLException {
        long id = database.number("select max(id) from coaching_session") + 1;
        database.run(
                "insert into coaching_session (id, code, module_id, status, capacity, minimum, seats_taken, lead_unit_id,"
                        + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select ?, concat('BENCH-', ?),"
                        + " min(m.id), 'OPEN', ?, 5, ?, (select id from unit where code = 'SNV'),"
                        + " utc_timestamp() - interval 9 day, utc_timestamp() - interval 1 day,"
                        + " utc_timestamp() - interval 15 minute, utc_timestamp() + interval 3 hour,"
                        + " utc_timestamp() - interval 9 day from module m",
                id,
                id,
                people.size(),
                people.size());
        database.run(
                "insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1, starts_at, ends_at,"
                        + " (select min(id) from venue) from coaching_session where id = ?",
                id);
        for (Object[] row : people) {
            database.run(
                    "insert into enrolment (session_id, official_id, status, status_since, changed_by, next_sequence)"
                            + " values (?, ?, 'ENROLLED', utc_timestamp() - interval 2 day, 1, 1)",
                    id,
                    row[0]);
        }
        database.commit();
        return id;
    }

    private static List<Person> signIn(List<Object[]> chosen) throws Exception {
        List<Person> people = Collections.synchronizedList(new ArrayList<>());
        ExecutorService door = Executors.newFixedThreadPool(4);
        List<Future<?>> coming = new ArrayList<>();
        chosen.forEach(row -> coming.add(door.submit(() -> people.add(Person.signIn((String) row[1])))));
        for (Future<?> each : coming) {
            each.get();
        }
        door.shutdown();
        return people;
    }
}

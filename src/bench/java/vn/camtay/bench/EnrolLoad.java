package vn.camtay.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fifty officials at once, each enrols in session after session with a moment between two; every answer is counted by its status:
 * 201 is a place, 409 a refusal with its reasons. Ends with the consistency check.
 */
final class EnrolLoad {
    private static final int PEOPLE = 50;
    private static final int EACH = 12;
    private static final int WARM_UP = 20;
    private static final long PAUSE = 1_000;

    private EnrolLoad() {}

    static boolean run() throws Exception {
        try (BenchDatabase database = BenchDatabase.open()) {
            List<Long> sessions = new ArrayList<>();
            for (Object[] row : database.rows("select s.id from coaching_session s where s.status = 'OPEN'"
                    + " and not s.approval_required and s.sign_up_opens_at < utc_timestamp()"
                    + " and s.sign_up_closes_at > utc_timestamp() and s.seats_taken < s.capacity and s.code not in"
                    + " (select code from coaching_session where starts_at < utc_timestamp()) order by s.id")) {
                sessions.add((Long) row[0]);
            }
            List<Person> people = signIn(database);
            ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
            List<Future<List<Person.Answer>>> acting = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int first = i;
                acting.add(threads.submit(() -> {
                    Thread.sleep(PAUSE * first / PEOPLE);
                    List<Person.Answer> answers = new ArrayList<>();
                    for (int time = 0; time < WARM_UP + EACH; time++) {
                        long session = sessions.get((first * 7 + time * 13) % sessions.size());
                        Person.Answer answer =
                                people.get(first).post("/api/enrolments", "{\"sessionId\":" + session + "}");
                        if (time >= WARM_UP) {
                            answers.add(answer);
                        }
                        Thread.sleep(PAUSE);
                    }
                    return answers;
                }));
            }
            List<Person.Answer> answers = new ArrayList<>();
            for (Future<List<Person.Answer>> each : acting) {
                answers.addAll(each.get());
            }
            threads.shutdown();
            Map<Integer, Integer> statuses = new TreeMap<>();
            answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
            Bench.OUT.printf(
                    "enrol: %d people, %s, by status %s, %s%n",
                    PEOPLE,
                    Figures.of(answers.stream().map(Person.Answer::millis).toList()),
                    statuses,
                    Figures.load());
            return statuses.getOrDefault(201, 0) > 0
                    && List.of(201, 409).containsAll(statuses.keySet())
                    && BulkLoad.isConsistent(database);
        }
    }

    private static List<Person> signIn(BenchDatabase database) throws Exception {
        List<String> names = new ArrayList<>();
        for (Object[] row :
                database.rows("select a.user_name from account a where a.user_name like 'b0%' and a.status = 'ACTIVE'"
                        + " and not exists (select 1 from account_role r where r.account_id = a.id and r.role <> 'OFFICIAL')"
                        + " order by a.id limit " + PEOPLE)) {
            names.add((String) row[0]);
        }
        List<Person> people = Collections.synchronizedList(new ArrayList<>());
        ExecutorService door = Executors.newFixedThreadPool(4);
        List<Future<?>> coming = new ArrayList<>();
        names.forEach(name -> coming.add(door.submit(() -> people.add(Person.signIn(name)))));
        for (Future<?> each : coming) {
            each.get();
        }
        door.shutdown();
        return people;
    }
}

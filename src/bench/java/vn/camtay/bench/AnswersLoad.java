package vn.camtay.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * 100 people at one quiz of 40 questions save answers as fast as they are told "saved". Two ceilings are measured in the same run: a
 * signed-in REST call that is answered with nothing (it names what the paper of the attempt may be asked), and the same rows written by JDBC alone, one durable commit each. Ends by
 * looking in the database for every answer that was acknowledged.
 */
final class AnswersLoad {
    private static final int PEOPLE = 100;
    private static final int QUESTIONS = 40;
    private static final int JDBC_CONNECTIONS = 20;
    /** For answers still on their way when the time is over; a {@link Wire} gives up before. */
    private static final int PATIENCE_SECONDS = 90;

    private final BenchDatabase database;
    private final int warmUp;
    private final int measured;
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();

    private AnswersLoad(BenchDatabase database, int warmUp, int measured) {
        this.database = database;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** @param more seconds of warm-up and of measuring; 60 and 30 by default */
    static boolean run(List<String> more) throws Exception {
        try (BenchDatabase database = BenchDatabase.open()) {
            return new AnswersLoad(
                            database,
                            more.isEmpty() ? 60 : Integer.parseInt(more.get(0)),
                            more.size() < 2 ? 30 : Integer.parseInt(more.get(1)))
                    .run();
        }
    }

    /** One of those who take the quiz, with their browser: it is told a new secret to be remembered by now and then. */
    private record Taker(Wire wire, long attempt, String token) {}

    /** One request, again and again. */
    private interface Step {
        void run(int i) throws Exception;
    }

    private interface Connecting {
        Step connect(int number) throws Exception;
    }

    private boolean run() throws Exception {
        List<Taker> takers = takers();
        double empty = drive("signed-in empty answers", PEOPLE, number -> {
            Wire wire = takers.get(number).wire();
            String path = "/api/quiz/attempts/" + takers.get(number).attempt() + "/paper";
            return i -> check(wire.send("OPTIONS", path, "", ""), "");
        });
        double saved = drive("answers saved", PEOPLE, number -> {
            Taker taker = takers.get(number);
            Wire wire = taker.wire();
            String path = "/api/quiz/attempts/" + taker.attempt() + "/answers";
            String headers = "Content-Type: application/json\r\nX-Camtay-Attempt: " + taker.token() + "\r\n";
            long first = System.currentTimeMillis() - 3_600_000;
            return i -> {
                int position = i % QUESTIONS + 1;
                long sequence = first + i;
                check(
                        wire.send(
                                "PUT",
                                path,
                                headers,
                                "{\"answers\":[{\"position\":" + position + ",\"sequence\":" + sequence
                                        + ",\"answer\":{\"kind\":\"choice\",\"choice\":" + i % 3 + "}}]}"),
                        "\"SAVED\"");
                acknowledged.put(taker.attempt() * 1000 + position, sequence);
            };
        });
        boolean kept = allKept();
        List<BenchDatabase> connections = Collections.synchronizedList(new ArrayList<>());
        double plain = drive("plain JDBC upserts", JDBC_CONNECTIONS, number -> {
            BenchDatabase own = BenchDatabase.open();
            connections.add(own);
            long attempt = takers.get(number).attempt();
            return i -> {
                own.run(
                        "insert into quiz_answer (attempt_id, position, sequence, content, saved_at)"
                                + " values (?, ?, ?, '{\"kind\":\"choice\",\"choice\":1}', utc_timestamp(6))"
                                + " on duplicate key update sequence = values(sequence), saved_at = values(saved_at)",
                        attempt,
                        i % QUESTIONS + 1,
                        System.currentTimeMillis());
                own.commit();
            };
        });
        for (BenchDatabase own : connections) {
            own.close();
        }
        Bench.OUT.printf(
                "answers: %.0f %% of the empty answers, %.0f %% of the plain upserts; %d acknowledged places, %s; %s%n",
                saved / empty * 100,
                saved / plain * 100,
                acknowledged.size(),
                kept ? "all found in the database" : "SOME NOT FOUND",
                Figures.load());
        return kept;
    }

    private static void check(Wire.Reply reply, String wanted) {
        if (reply.status() >= 300 || !reply.body().contains(wanted)) {
            throw new IllegalStateException(reply.status() + " " + reply.body());
        }
    }

    /** @return requests a second while it was measured */
    private double drive(String what, int connections, Connecting connecting) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(connections, AnswersLoad::hand);
        long endedBefore = Wire.ENDED.sum();
        long begin = System.nanoTime() + warmUp * 1_000_000_000L;
        long end = begin + measured * 1_000_000_000L;
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            int own = number;
            all.add(hands.submit(() -> {
                List<Double> millis = new ArrayList<>();
                try {
                    Step step = connecting.connect(own);
                    for (int i = 0; System.nanoTime() < end && !failed.get(); i++) {
                        long start = System.nanoTime();
                        step.run(i);
                        if (start >= begin) {
                            millis.add((System.nanoTime() - start) / 1e6);
                        }
                    }
                } catch (Exception broken) {
                    failed.set(true);
                    throw broken;
                }
                return millis;
            }));
        }
        while (System.nanoTime() < begin && !failed.get()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessorTime before = ProcessorTime.now();
        while (System.nanoTime() < end && !failed.get()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessorTime after = ProcessorTime.now();
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> one : all) {
            millis.addAll(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        hands.shutdown();
        Figures figures = Figures.of(millis);
        double rate = millis.size() / (double) measured;
        Bench.OUT.printf(
                "%-24s %6.0f a second, p50 %.1f, p95 %.1f, max %.0f ms, %d connections, %d ended by the server; %s; %s%n",
                what,
                rate,
                figures.at(0.5),
                figures.at(0.95),
                figures.at(1),
                connections,
                Wire.ENDED.sum() - endedBefore,
                after.since(before, millis.size()),
                Figures.load());
        return rate;
    }

    /** Nobody waits for those who hang when the run has failed. */
    private static Thread hand(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private boolean allKept() throws SQLException {
        database.commit();
        Map<Long, Long> found = new ConcurrentHashMap<>();
        for (Object[] row : database.rows("select attempt_id * 1000 + position, sequence from quiz_answer")) {
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return acknowledged.entrySet().stream()
                .allMatch(answer -> answer.getValue().equals(found.get(answer.getKey())));
    }

    /** A quiz of its own, and a hundred people of the city at it, each with a browser that remembers them. */
    private List<Taker> takers() throws SQLException, IOException {
        database.run(
                "insert into quiz (module_id, title, search_key, status, audience, opens_at, closes_at, grace_minutes,"
                        + " attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices, show_marks, show_answers,"
                        + " show_explanations, made_by, made_at) select min(id), 'Bench', 'bench', 'CLOSED', 'EVERYONE', utc_timestamp(),"
                        + " utc_timestamp() + interval 1 day, 0, 1, 'LAST', 0, false, false, 'NEVER', 'NEVER', 'NEVER', 0, utc_timestamp()"
                        + " from module");
        long quiz = database.number("select max(id) from quiz");
        long version = database.number("select min(id) from question_version");
        List<Taker> takers = new ArrayList<>();
        for (Object[] person : database.rows("select a.id, a.official_id, a.stamp from account a"
                + " join account_role r on r.account_id = a.id and r.role = 'OFFICIAL'"
                + " where a.status = 'ACTIVE' and a.official_id is not null and not exists (select 1 from account_role x"
                + " where x.account_id = a.id and x.role = 'ADMINISTRATOR') order by a.id limit " + PEOPLE)) {
            String remembered = UUID.randomUUID().toString();
            String token = UUID.randomUUID().toString();
            database.run(
                    "insert into remember_token (account_id, token_hash, rotated_at, expires_at, stamp)"
                            + " values (?, sha2(?, 256), utc_timestamp(6), utc_timestamp(6) + interval 1 day, ?)",
                    person[0],
                    remembered,
                    person[2]);
            database.run(
                    "insert into quiz_attempt (quiz_id, official_id, number, status, seed, token, questions, started_at, ends_at,"
                            + " grace_ends_at, max_points) values (?, ?, 1, 'IN_PROGRESS', 1, ?, ?, utc_timestamp(),"
                            + " utc_timestamp() + interval 1 day, utc_timestamp() + interval 1 day, ?)",
                    quiz,
                    person[1],
                    token,
                    QUESTIONS,
                    QUESTIONS);
            long attempt = database.number("select last_insert_id()");
            for (int position = 1; position <= QUESTIONS; position++) {
                database.run(
                        "insert into quiz_attempt_question (attempt_id, position, question_version_id, points) values (?, ?, ?, 1)",
                        attempt,
                        position,
                        version);
            }
            takers.add(new Taker(new Wire(remembered), attempt, token));
        }
        database.commit();
        return takers;
    }
}

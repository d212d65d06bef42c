package vn.camtay.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionJson;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.Weight;

/**
 * An exam: 2,000 people begin within two minutes, each from a browser that remembers them, answer 20 questions in ten minutes and
 * hand in within one minute after. Each step is timed from the moment at which it was due, so that a load that falls behind shows.
 * Every acknowledged answer is looked for afterwards, and every attempt must be marked.
 */
final class ExamLoad {
    private static final int PEOPLE = 2_000;
    private static final int QUESTIONS = 20;
    private static final double BEGIN_SECONDS = 120;
    private static final double THINK_SECONDS = 600;
    private static final double HAND_IN_SECONDS = 60;
    private static final int HANDS = 64;
    private static final int SEED = 11;
    private static final double AIM_MILLIS = 300;
    private static final int REFUSALS_SHOWN = 10;

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"camtay-token\" content=\"([^\"]+)\"");
    private static final Pattern ATTEMPT_TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("attempt=(\\d+)");

    /** What a person does, in this order. */
    private enum Step {
        START_PAGE("come in, see the rules"),
        BEGIN("begin"),
        TAKE_PAGE("page of the quiz"),
        PAPER("open the paper"),
        SAVE("save an answer"),
        HAND_IN("hand in"),
        RESULT("see the result");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    private final BenchDatabase database;
    private final double factor;
    private final Random random = new Random(SEED);
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS);
    private final Map<Step, List<Double>> times = new HashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch through;
    private long quiz;
    private long zero;

    private ExamLoad(BenchDatabase database, double factor) {
        this.database = database;
        this.factor = factor;
        for (Step step : Step.values()) {
            times.put(step, Collections.synchronizedList(new ArrayList<>()));
        }
    }

    /** @param more how many times faster than in earnest, with as many times fewer people; 1 by default */
    static boolean run(List<String> more) throws Exception {
        try (BenchDatabase database = BenchDatabase.open()) {
            return new ExamLoad(database, more.isEmpty() ? 1 : Double.parseDouble(more.get(0))).run();
        }
    }

    /** One of those who take the exam. */
    private final class Taker {
        private final Wire wire;
        private final double beginsAt;
        private final double handsInAt;
        private final double[] answersAt = new double[QUESTIONS];
        private String pageToken = "";
        private String attempt = "";
        private String token = "";

        Taker(String remembered) throws IOException {
            wire = new Wire(remembered);
            beginsAt = random.nextDouble() * BEGIN_SECONDS;
            double each = THINK_SECONDS / (QUESTIONS + 1);
            for (int i = 0; i < QUESTIONS; i++) {
                answersAt[i] = beginsAt + each * (i + 1) + (random.nextDouble() - 0.5) * each;
            }
            handsInAt = BEGIN_SECONDS + THINK_SECONDS + random.nextDouble() * HAND_IN_SECONDS;
        }

        void begin() {
            due(beginsAt, () -> {
                long due = at(beginsAt);
                String path = "/quiz/start-quiz.xhtml?id=" + quiz;
                String page =
                        step(Step.START_PAGE, due, "GET", path, "", "", 200).body();
                String form = "start=start&startButton=x&jakarta.faces.ViewState="
                        + URLEncoder.encode(first(VIEW_STATE, page), StandardCharsets.UTF_8);
                String to = step(
                                Step.BEGIN,
                                System.nanoTime(),
                                "POST",
                                path,
                                "Content-Type: application/x-www-form-urlencoded\r\n",
                                form,
                                302)
                        .location();
                attempt = first(ATTEMPT, to);
                String taking = step(
                                Step.TAKE_PAGE,
                                System.nanoTime(),
                                "GET",
                                "/quiz/take.xhtml?attempt=" + attempt,
                                "",
                                "",
                                200)
                        .body();
                pageToken = first(PAGE_TOKEN, taking);
                String paper = step(
                                Step.PAPER,
                                System.nanoTime(),
                                "POST",
                                api("paper"),
                                "X-Camtay-Token: " + pageToken + "\r\n",
                                "",
                                200)
                        .body();
                token = first(ATTEMPT_TOKEN, paper);
                answer(0);
            });
        }

        private void answer(int i) {
            if (i == QUESTIONS) {
                handIn();
                return;
            }
            due(answersAt[i], () -> {
                long sequence = System.currentTimeMillis();
                String body = "{\"answers\":[{\"position\":" + (i + 1) + ",\"sequence\":" + sequence
                        + ",\"answer\":{\"kind\":\"choice\",\"choice\":" + i % 3 + "}}]}";
                String told = step(
                                Step.SAVE,
                                at(answersAt[i]),
                                "PUT",
                                api("answers"),
                                "Content-Type: application/json\r\nX-Camtay-Attempt: " + token + "\r\n",
                                body,
                                200)
                        .body();
                if (told.contains("\"SAVED\"")) {
                    acknowledged.put(attempt + "/" + (i + 1), sequence);
                } else {
                    refusals.add(told);
                }
                answer(i + 1);
            });
        }

        private void handIn() {
            due(handsInAt, () -> {
                step(
                        Step.HAND_IN,
                        at(handsInAt),
                        "POST",
                        api("submission"),
                        "X-Camtay-Attempt: " + token + "\r\n",
                        "",
                        204);
                step(Step.RESULT, System.nanoTime(), "GET", "/quiz/result.xhtml?attempt=" + attempt, "", "", 200);
                through.countDown();
                wire.close();
            });
        }

        private String api(String what) {
            return "/api/quiz/attempts/" + attempt + "/" + what;
        }

        private Wire.Reply step(
                Step step, long due, String method, String path, String headers, String body, int wanted)
                throws IOException {
            Wire.Reply reply = wire.send(method, path, headers, body);
            times.get(step).add((System.nanoTime() - due) / 1e6);
            if (reply.status() != wanted) {
                throw new IOException(step.words + ": " + reply.status() + " " + reply.body());
            }
            return reply;
        }

        /** Somebody who is refused goes no further. */
        private void due(double seconds, Doing doing) {
            hands.schedule(
                    () -> {
                        try {
                            doing.run();
                        } catch (IOException | RuntimeException refused) {
                            refusals.add(refused.toString());
                            through.countDown();
                        }
                    },
                    Math.max(0, at(seconds) - System.nanoTime()),
                    TimeUnit.NANOSECONDS);
        }
    }

    private interface Doing {
        void run() throws IOException;
    }

    /** The moment of this run that stands for so many seconds after the beginning. */
    private long at(double seconds) {
        return zero + (long) (seconds / factor * 1e9);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not there: " + pattern);
        }
        return matcher.group(1);
    }

    private boolean run() throws Exception {
        int people = (int) Math.round(PEOPLE / factor);
        quiz = quiz();
        List<String> remembered = remembered(people);
        through = new CountDownLatch(people);
        List<Taker> takers = new ArrayList<>();
        for (String one : remembered) {
            takers.add(new Taker(one));
        }
        Bench.OUT.printf("exam: %d people, %.0f times as fast as in earnest; %s%n", people, factor, Figures.load());
        zero = System.nanoTime();
        takers.forEach(Taker::begin);
        double whole = (BEGIN_SECONDS + THINK_SECONDS + HAND_IN_SECONDS) / factor;
        while (!through.await(1, TimeUnit.MINUTES)) {
            Bench.OUT.printf(
                    "  %4.0f s of %.0f: %d answers saved, %d refusals; %s%n",
                    (System.nanoTime() - zero) / 1e9, whole, acknowledged.size(), refusals.size(), Figures.load());
        }
        hands.shutdown();
        return tell(people);
    }

    private boolean tell(int people) throws SQLException {
        boolean quick = true;
        for (Step step : Step.values()) {
            if (!times.get(step).isEmpty()) {
                Figures figures = Figures.of(times.get(step));
                quick &= figures.at(0.95) < AIM_MILLIS;
                Bench.OUT.printf("%-24s %s%n", step.words, figures);
            }
        }
        database.commit();
        Map<String, Long> kept = new HashMap<>();
        for (Object[] row : database.rows(
                "select concat(s.attempt_id, '/', s.position), s.sequence from quiz_answer s"
                        + " join quiz_attempt a on a.id = s.attempt_id where a.quiz_id = ?",
                quiz)) {
            kept.put(row[0].toString(), ((Number) row[1]).longValue());
        }
        long lost = acknowledged.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(kept.get(answer.getKey())))
                .count();
        long graded =
                database.number("select count(*) from quiz_attempt where quiz_id = ? and status = 'GRADED'", quiz);
        database.run("update quiz set status = 'CLOSED' where id = ?", quiz);
        database.commit();
        refusals.stream().limit(REFUSALS_SHOWN).forEach(Bench.OUT::println);
        Bench.OUT.printf(
                "exam: %d refusals, %d of %d acknowledged answers lost, %d of %d attempts marked, p95 of every step %s %.0f ms; %s%n",
                refusals.size(),
                lost,
                acknowledged.size(),
                graded,
                people,
                quick ? "under" : "NOT UNDER",
                AIM_MILLIS,
                Figures.load());
        return refusals.isEmpty() && lost == 0 && graded == people && acknowledged.size() == people * QUESTIONS;
    }

    /** A quiz of its own for everybody, one question after the other. */
    private long quiz() throws SQLException {
        long module = database.number("select min(id) from module");
        database.run(
                "insert into quiz (module_id, title, search_key, status, audience, opens_at, closes_at, limit_minutes, grace_minutes,"
                        + " attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices, show_marks, show_answers,"
                        + " show_explanations, made_by, made_at) values (?, 'Exam', 'exam', 'OPEN', 'EVERYONE',"
                        + " utc_timestamp() - interval 1 minute, utc_timestamp() + interval 1 day, 45, 0, 1, 'LAST', 50, true, true,"
                        + " 'AFTER_SUBMITTING', 'NEVER', 'NEVER', 0, utc_timestamp())",
                module);
        long id = database.number("select last_insert_id()");
        for (int i = 1; i <= QUESTIONS; i++) {
            database.run(
                    "insert into question (module_id, status, current_number, title, search_key, type, written_by,"
                            + " written_by_official, written_at) select ?, 'REVIEWED', 1, ?, 'exam', 'SINGLE_CHOICE', 1, official_id,"
                            + " utc_timestamp() from account where user_name = 'giangvien'",
                    module,
                    "Exam " + i);
            long question = database.number("select last_insert_id()");
            database.run(
                    "insert into question_version (question_id, number, content, written_by, written_at)"
                            + " values (?, 1, ?, 1, utc_timestamp())",
                    question,
                    QuestionJson.write(content(i)));
            database.run(
                    "insert into quiz_item (quiz_id, position, question_id, points) values (?, ?, ?, 1)",
                    id,
                    i,
                    question);
        }
        database.commit();
        return id;
    }

    private static QuestionContent content(int number) {
        RichText none = RichText.ofPlain("");
        return new SingleChoice(
                new Stem(
                        RichText.ofPlain("Hồ sơ số " + number + " thiếu một giấy tờ. Anh, chị làm gì trước?"),
                        none,
                        BigDecimal.ONE),
                List.of(
                        new Choice(
                                RichText.ofPlain("Hướng dẫn bổ sung một lần, bằng phiếu " + number), Weight.FULL, none),
                        new Choice(RichText.ofPlain("Trả hồ sơ và hẹn lại sau " + number + " ngày"), Weight.NONE, none),
                        new Choice(RichText.ofPlain("Chuyển hồ sơ cho bộ phận khác"), Weight.NONE, none)),
                true);
    }

    /** What the browsers of so many officials remember them by. */
    private List<String> remembered(int people) throws SQLException {
        List<String> remembered = new ArrayList<>();
        for (Object[] person : database.rows("select a.id, a.stamp from account a"
                + " join account_role r on r.account_id = a.id and r.role = 'OFFICIAL'"
                + " where a.status = 'ACTIVE' and a.official_id is not null and not exists (select 1 from account_role x"
                + " where x.account_id = a.id and x.role = 'ADMINISTRATOR') order by a.id limit " + people)) {
            String secret = UUID.randomUUID().toString();
            database.run(
                    "insert into remember_token (account_id, token_hash, rotated_at, expires_at, stamp)"
                            + " values (?, sha2(?, 256), utc_timestamp(6), utc_timestamp(6) + interval 1 day, ?)",
                    person[0],
                    secret,
                    person[1]);
            remembered.add(secret);
        }
        database.commit();
        if (remembered.size() < people) {
            throw new IllegalStateException("only " + remembered.size() + " people have accounts: -Dbench=load first");
        }
        return remembered;
    }
}

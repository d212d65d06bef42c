package vn.camtay.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A trainer reads the results of a quiz that 2,000 people took, 40 questions each: attempts, figures of the quiz and of each question. */
final class QuizFiguresLoad {
    private static final int PEOPLE = 2_000;
    private static final int QUESTIONS = 40;
    private static final int READINGS = 30;
    private static final int SEED = 7;

    private QuizFiguresLoad() {}

    static boolean run() throws SQLException, IOException {
        try (BenchDatabase database = BenchDatabase.open()) {
            long quiz = quiz(database);
            Person trainer = Person.signIn("giangvien");
            List<Double> millis = new ArrayList<>();
            boolean good = true;
            for (int i = 0; i < READINGS; i++) {
                Person.Answer page = trainer.get("/quiz/manage/results.xhtml?quiz=" + quiz);
                good &= page.status() == 200 && page.body().contains("itemsTitle");
                if (i >= READINGS / 3) {
                    millis.add(page.millis());
                }
            }
            Bench.OUT.printf(
                    "figures of %d people, %d attempts of %d questions, as a page: %s, %s%n",
                    database.number("select count(distinct official_id) from quiz_attempt where quiz_id = ?", quiz),
                    PEOPLE,
                    QUESTIONS,
                    Figures.of(millis),
                    Figures.load());
            return good;
        }
    }

    private static long quiz(BenchDatabase database) throws SQLException {
        database.run(
                "insert into quiz (module_id, title, search_key, status, audience, opens_at, closes_at, grace_minutes,"
                        + " attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices, show_marks, show_answers,"
                        + " show_explanations, made_by, made_at) select min(id), 'Figures', 'figures', 'CLOSED', 'EVERYONE',"
                        + " utc_timestamp(), utc_timestamp() + interval 1 day, 0, 20, 'LAST', 0, false, false, 'NEVER', 'NEVER', 'NEVER', 0,"
                        + " utc_timestamp() from module");
        long quiz = database.number("select max(id) from quiz");
        List<Object[]> versions = database.rows("select id from question_version order by id limit " + QUESTIONS);
        List<Object[]> officials = database.rows("select id from official order by id limit " + PEOPLE);
        long first = database.number("select max(id) from quiz_attempt") + 1;
        Random random = new Random(SEED);
        try (BenchDatabase.Rows attempts = database.insert(
                        "quiz_attempt",
                        "id",
                        "quiz_id",
                        "official_id",
                        "number",
                        "status",
                        "seed",
                        "token",
                        "questions",
                        "started_at",
                        "ends_at",
                        "grace_ends_at",
                        "submitted_at",
                        "graded_at",
                        "points",
                        "max_points",
                        "passed");
                BenchDatabase.Rows questions = database.insert(
                        "quiz_attempt_question",
                        "attempt_id",
                        "position",
                        "question_version_id",
                        "points",
                        "earned",
                        "by_hand")) {
            for (int i = 0; i < PEOPLE; i++) {
                long attempt = first + i;
                String now = "2026-11-26 00:00:00";
                attempts.add(
                        attempt,
                        quiz,
                        officials.get(i % officials.size())[0],
                        i / officials.size() + 1,
                        "GRADED",
                        1,
                        "x",
                        versions.size(),
                        now,
                        now,
                        now,
                        now,
                        now,
                        1,
                        versions.size(),
                        true);
                double able = random.nextDouble();
                for (int position = 0; position < versions.size(); position++) {
                    questions.add(
                            attempt, position + 1, versions.get(position)[0], 1, random.nextDouble() < able ? 1 : 0, 0);
                }
            }
        }
        database.commit();
        return quiz;
    }
}

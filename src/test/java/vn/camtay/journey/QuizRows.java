package vn.camtay.journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionJson;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.Weight;
import vn.camtay.testkit.SharedData;

/** Quizzes of their own for journeys, written into the rows behind the shared nodes and closed at their end. */
final class QuizRows {
    /** In every explanation and feedback: a browser must not see it before review is allowed. */
    static final String SECRET = "chỉ xem sau khi nộp";

    private QuizRows() {}

    /** An open quiz of so many questions of one point, for everybody until it is closed. @return its id */
    static long quiz(String title, int questions) {
        return quiz(title, questions, Long.parseLong(SharedData.value("select max(id) from module")));
    }

    /** The same of that module. */
    static long quiz(String title, int questions, long module) {
        return quiz(
                title,
                IntStream.rangeClosed(1, questions).mapToObj(QuizRows::content).toList(),
                module);
    }

    /** The same, asking these. */
    static long quiz(String title, List<QuestionContent> questions, long module) {
        String writer = "(select official_id from account where user_name = 'giangvien')";
        SharedData.run(
                "insert into quiz (module_id, title, search_key, status, audience, opens_at, closes_at, limit_minutes,"
                        + " grace_minutes, attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices, show_marks,"
                        + " show_answers, show_explanations, made_by, made_at) values (" + module + ", '" + title
                        + "', '" + title
                        + "', 'OPEN', 'EVERYONE', utc_timestamp() - interval 1 hour, utc_timestamp() + interval 5 hour, 30, 0, 1, 'HIGHEST',"
                        + " 40, true, true, 'AFTER_SUBMITTING', 'AFTER_SUBMITTING', 'AFTER_SUBMITTING', 0, utc_timestamp())");
        long quiz = Long.parseLong(SharedData.value("select max(id) from quiz"));
        for (int i = 1; i <= questions.size(); i++) {
            QuestionContent content = questions.get(i - 1);
            SharedData.run(
                    "insert into question (module_id, status, current_number, title, search_key, type, written_by,"
                            + " written_by_official, written_at) values (" + module + ", 'REVIEWED', 1, '" + title + " "
                            + i + "', '"
                            + title + "', '" + content.type() + "', 1, " + writer + ", utc_timestamp())");
            String question = SharedData.value("select max(id) from question");
            SharedData.run(
                    "insert into question_version (question_id, number, content, written_by, written_at) values ("
                            + question + ", 1, '"
                            + QuestionJson.write(content).replace("\\", "\\\\").replace("'", "''")
                            + "', 1, utc_timestamp())");
            SharedData.run("insert into quiz_item (quiz_id, position, question_id, points) values (" + quiz + ", " + i
                    + ", " + question + ", 1)");
        }
        return quiz;
    }

    private static QuestionContent content(int number) {
        RichText secret = RichText.ofPlain("Vì sao: " + SECRET);
        return new SingleChoice(
                new Stem(RichText.ofPlain("Việc số " + number + " do ai làm?"), secret, BigDecimal.ONE),
                List.of(
                        new Choice(RichText.ofPlain("Người được giao việc " + number), Weight.FULL, secret),
                        new Choice(RichText.ofPlain("Người khác " + number), Weight.NONE, secret),
                        new Choice(RichText.ofPlain("Không ai cả " + number), Weight.NONE, secret)),
                true);
    }

    /** Nobody else comes across it. */
    static void close(long quiz) {
        SharedData.run("update quiz set status = 'CLOSED' where id = " + quiz);
    }

    /** An attempt that has begun, with a token that is known. @return its id */
    static long attempt(long quiz, long official, String token) {
        SharedData.run(
                "insert into quiz_attempt (quiz_id, official_id, number, status, seed, token, questions, started_at,"
                        + " ends_at, grace_ends_at, max_points) select " + quiz + ", " + official
                        + ", 1, 'IN_PROGRESS', 7, '" + token
                        + "', count(*), utc_timestamp(), utc_timestamp() + interval 1 hour, utc_timestamp() + interval 1 hour, count(*)"
                        + " from quiz_item where quiz_id = " + quiz);
        long attempt = Long.parseLong(SharedData.value("select max(id) from quiz_attempt"));
        SharedData.run("insert into quiz_attempt_question (attempt_id, position, question_version_id, points) select "
                + attempt
                + ", i.position, v.id, 1 from quiz_item i join question_version v on v.question_id = i.question_id where i.quiz_id = "
                + quiz);
        return attempt;
    }

    /** The body of a save: one answer to one question, given now by the clock of this machine. */
    static String saving(int position, long sequence, int choice) {
        return saving(List.of(position), sequence, choice);
    }

    static String saving(List<Integer> positions, long sequence, int choice) {
        return IntStream.range(0, positions.size())
                .mapToObj(i -> "{\"position\":" + positions.get(i) + ",\"sequence\":" + sequence
                        + ",\"answer\":{\"kind\":\"choice\",\"choice\":" + choice + "}}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }
}

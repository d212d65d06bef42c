package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.camtay.quiz.QuizStatus;

/**
 * What a module asks for of quizzes from a day on.
 *
 * @param quizId null when it asks for none; then the title and status are null too
 * @param own    percent that the module asks for, null for the quiz's own
 * @param usual  the quiz's own pass mark in percent
 */
public record AskedQuiz(LocalDate from, Long quizId, String title, QuizStatus status, Integer own, Integer usual)
        implements Serializable {
    /** Percent from which on it is passed. */
    public int mark() {
        return own == null ? usual : own;
    }

    /**
     * The quizzes of which one passed is enough for a session: the one asked for on the day of its last meeting, and those that took
     * its place later, so that who missed one may pass the next. None is asked for later of a session that asked for none.
     *
     * @param asked of one module
     * @param day   of the session's last meeting
     * @return the newest first; empty when none is asked for
     */
    static List<AskedQuiz> acceptedFor(List<AskedQuiz> asked, LocalDate day) {
        AskedQuiz inForce = asked.stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(AskedQuiz::from))
                .orElse(null);
        if (inForce == null || inForce.quizId() == null) {
            return List.of();
        }
        return asked.stream()
                .filter(one -> one.quizId() != null && !one.from().isBefore(inForce.from()))
                .sorted(Comparator.comparing(AskedQuiz::from).reversed())
                .toList();
    }
}

package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.camtay.quiz.StaleQuiz;

/**
 * The quiz that a module asks for, and what the reader has of it.
 *
 * @param quiz     that was passed, else the one to pass now
 * @param passedOn null while it is not passed
 * @param until    last day on which having passed it counts; null for good, and while it is not passed
 * @param ended    whether that day is over: it has to be passed anew
 * @param stale    what was asked in it and is not right any more
 */
public record MyQuizPart(AskedQuiz quiz, LocalDate passedOn, LocalDate until, boolean ended, List<StaleQuiz> stale)
        implements Serializable {
    /** Null when none is asked for. @param accepted the newest first */
    static MyQuizPart of(
            List<AskedQuiz> accepted, RequiredQuiz mine, LocalDate today, Map<Long, List<StaleQuiz>> stale) {
        if (accepted.isEmpty()) {
            return null;
        }
        QuizPass pass = mine.newest();
        if (pass == null) {
            return new MyQuizPart(accepted.get(0), null, null, false, List.of());
        }
        AskedQuiz shown = accepted.stream()
                .filter(one -> one.quizId() == pass.quizId())
                .findFirst()
                .orElseThrow();
        return new MyQuizPart(
                shown,
                pass.on(),
                pass.until(),
                pass.until() != null && pass.until().isBefore(today),
                stale.getOrDefault(shown.quizId(), List.of()));
    }

    /** Whether it is passed and counts. */
    public boolean isMet() {
        return passedOn != null && !ended;
    }
}

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
 * @param stale    what was asked in it and is not right any more
 */
public record MyQuizPart(AskedQuiz quiz, LocalDate passedOn, List<StaleQuiz> stale) implements Serializable {
    /** Null when none is asked for. @param accepted the newest first */
    static MyQuizPart of(List<AskedQuiz> accepted, RequiredQuiz mine, Map<Long, List<StaleQuiz>> stale) {
        if (accepted.isEmpty()) {
            return null;
        }
        AskedQuiz shown = accepted.stream()
                .filter(one -> one.quizId().equals(mine.quizId()))
                .findFirst()
                .orElse(accepted.get(0));
        return new MyQuizPart(shown, mine.on(), stale.getOrDefault(shown.quizId(), List.of()));
    }
}

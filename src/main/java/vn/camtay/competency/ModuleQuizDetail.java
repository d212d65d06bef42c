package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.quiz.PairedQuiz;

/**
 * The quiz that a module asks for, with what it asked for before.
 *
 * @param asked   the newest first; empty while it never asked for one
 * @param choices quizzes of the module that were opened, the oldest first
 */
public record ModuleQuizDetail(ModuleRow module, List<AskedQuiz> asked, List<PairedQuiz> choices)
        implements Serializable {
    public ModuleQuizDetail {
        asked = List.copyOf(asked);
        choices = List.copyOf(choices);
    }

    /** Null while none is asked for. */
    public Long quizId() {
        return asked.isEmpty() ? null : asked.get(0).quizId();
    }

    /** Percent; null for the quiz's own. */
    public Integer mark() {
        return asked.isEmpty() ? null : asked.get(0).own();
    }
}

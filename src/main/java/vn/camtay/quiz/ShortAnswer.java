package vn.camtay.quiz;

import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A few words are typed.
 *
 * @param answers tried in their order, the first that fits gives its weight; 1 to {@value AcceptedText#MAX_ANSWERS}, none twice, one
 *                of full weight
 */
public record ShortAnswer(Stem stem, List<AcceptedText> answers, TextMatch match) implements QuestionContent {
    /** @throws InvalidInputException when no text is accepted, or one twice */
    public ShortAnswer {
        answers = AcceptedText.checked(answers);
    }

    @Override
    public QuestionType type() {
        return QuestionType.SHORT_ANSWER;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Typed;
    }

    @Override
    public Marking mark(Answer answer) {
        return answer instanceof Answer.Typed typed
                ? AcceptedText.find(answers, typed.text(), match)
                        .map(found -> Marking.earned(found.weight().fraction()))
                        .orElse(Marking.NOTHING)
                : Marking.NOTHING;
    }
}

package vn.camtay.quiz;

import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A number is typed, in Vietnamese or English writing.
 *
 * @param answers tried in their order, the first that holds the number gives its weight; 1 to {@value AcceptedNumber#MAX_ANSWERS}, one
 *                of full weight
 */
public record Numeric(Stem stem, List<AcceptedNumber> answers) implements QuestionContent {
    /** @throws InvalidInputException when no number is accepted */
    public Numeric {
        answers = AcceptedNumber.checked(answers);
    }

    @Override
    public QuestionType type() {
        return QuestionType.NUMERIC;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Typed;
    }

    @Override
    public Marking mark(Answer answer) {
        return answer instanceof Answer.Typed typed
                ? AcceptedNumber.find(answers, typed.text())
                        .map(found -> Marking.earned(found.weight().fraction()))
                        .orElse(Marking.NOTHING)
                : Marking.NOTHING;
    }
}

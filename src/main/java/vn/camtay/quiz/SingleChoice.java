package vn.camtay.quiz;

import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * One of several choices is taken. Choosing earns the choice's weight: less than everything for a half-right choice, less than
 * nothing for a harmful one.
 *
 * @param choices 2 to {@value Choice#MAX_CHOICES}, in the author's order, at least one of full weight
 * @param shuffle whether the order may change from person to person
 */
public record SingleChoice(Stem stem, List<Choice> choices, boolean shuffle) implements QuestionContent {
    /** @throws InvalidInputException when a choice is missing, empty or twice, or none is right */
    public SingleChoice {
        choices = Choice.checked(choices);
        if (choices.stream().noneMatch(choice -> choice.weight().isFull())) {
            throw new InvalidInputException("quiz.refused.noneRight");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.SINGLE_CHOICE;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Chosen chosen && chosen.choice() < choices.size();
    }

    @Override
    public Marking mark(Answer answer) {
        return fits(answer)
                ? Marking.earned(
                        choices.get(((Answer.Chosen) answer).choice()).weight().fraction())
                : Marking.NOTHING;
    }
}

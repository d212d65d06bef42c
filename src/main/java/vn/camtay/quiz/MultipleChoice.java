package vn.camtay.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Any number of several choices are taken. Choices above zero are the right ones and add up to 100 %; the others take away what
 * their weight says.
 *
 * @param choices 2 to {@value Choice#MAX_CHOICES}, in the author's order; the positive weights add up to 100, give or take
 *                {@code 0.1} for thirds
 * @param shuffle whether the order may change from person to person
 */
public record MultipleChoice(Stem stem, List<Choice> choices, Scoring scoring, boolean shuffle)
        implements QuestionContent {
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    /** @throws InvalidInputException when a choice is missing, empty or twice, or the right ones do not add up */
    public MultipleChoice {
        choices = Choice.checked(choices);
        BigDecimal right = choices.stream()
                .map(choice -> choice.weight().percent())
                .filter(percent -> percent.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (right.subtract(BigDecimal.valueOf(100)).abs().compareTo(ROUNDING) > 0) {
            throw new InvalidInputException("quiz.refused.rightSum", right.toPlainString());
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.MULTIPLE_CHOICE;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.ChosenSeveral chosen
                && chosen.choices().stream().allMatch(choice -> choice < choices.size());
    }

    /** Exactly the right choices earn everything, however thirds were written; no choice earns nothing. */
    @Override
    public Marking mark(Answer answer) {
        if (!fits(answer)) {
            return Marking.NOTHING;
        }
        Set<Integer> chosen = Set.copyOf(((Answer.ChosenSeveral) answer).choices());
        Set<Integer> right = IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).weight().percent().signum() > 0)
                .boxed()
                .collect(Collectors.toSet());
        if (chosen.equals(right)) {
            return Marking.earned(BigDecimal.ONE);
        }
        if (scoring == Scoring.ALL_OR_NOTHING) {
            return Marking.NOTHING;
        }
        BigDecimal sum =
                chosen.stream().map(i -> choices.get(i).weight().fraction()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal least = scoring == Scoring.BELOW_ZERO ? BigDecimal.ONE.negate() : BigDecimal.ZERO;
        return Marking.earned(sum.max(least).min(BigDecimal.ONE));
    }
}

package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A case and several questions about it. Each part counts by its own mark; the scenario's mark is shared out among them.
 *
 * @param parts 1 to {@value #MAX_PARTS}, in their order, none a scenario itself
 */
public record Scenario(Stem stem, List<QuestionContent> parts) implements QuestionContent {
    public static final int MAX_PARTS = 20;
    private static final int DECIMALS = 12;

    /** @throws InvalidInputException when there is no part, or one is a scenario */
    public Scenario {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            throw new InvalidInputException("quiz.refused.partCount", parts.size(), MAX_PARTS);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Scenario) {
                throw new InvalidInputException("quiz.refused.partScenario", i + 1);
            }
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.SCENARIO;
    }

    /** One answer a part; the parts themselves may be unanswered or not fit. */
    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Parts given && given.answers().size() == parts.size();
    }

    @Override
    public Marking mark(Answer answer) {
        if (!fits(answer)) {
            return Marking.NOTHING;
        }
        List<Answer> answers = ((Answer.Parts) answer).answers();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal byHand = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal mark = parts.get(i).stem().mark();
            Marking marking = parts.get(i).mark(answers.get(i));
            earned = earned.add(marking.earned().multiply(mark));
            byHand = byHand.add(marking.byHand().multiply(mark));
            whole = whole.add(mark);
        }
        // cut, not rounded up: the two together may not pass the whole
        return new Marking(
                earned.divide(whole, DECIMALS, RoundingMode.DOWN).setScale(7, RoundingMode.DOWN),
                byHand.divide(whole, DECIMALS, RoundingMode.DOWN).setScale(7, RoundingMode.DOWN));
    }
}

package vn.camtay.quiz;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;

/**
 * One choice of a single or multiple choice question.
 *
 * @param text     never empty
 * @param weight   what choosing it earns
 * @param feedback shown to whoever chose it, once review is allowed; empty for none
 */
public record Choice(RichText text, Weight weight, RichText feedback) implements Serializable {
    /** How many choices a question may have; letters name them. */
    public static final int MAX_CHOICES = 26;

    /** Without feedback. */
    public static Choice of(RichText text, Weight weight) {
        return new Choice(text, weight, RichText.EMPTY);
    }

    /** @throws InvalidInputException unless there are 2 to {@value #MAX_CHOICES}, none empty, no two alike */
    static List<Choice> checked(List<Choice> choices) {
        if (choices.size() < 2 || choices.size() > MAX_CHOICES) {
            throw new InvalidInputException("quiz.refused.choiceCount", choices.size(), MAX_CHOICES);
        }
        Set<RichText> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            RichText text = choices.get(i).text();
            if (text.isEmpty()) {
                throw new InvalidInputException("quiz.refused.choiceEmpty", i + 1);
            }
            if (!seen.add(text)) {
                throw new InvalidInputException("quiz.refused.choiceTwice", i + 1, text.plain());
            }
        }
        return List.copyOf(choices);
    }
}

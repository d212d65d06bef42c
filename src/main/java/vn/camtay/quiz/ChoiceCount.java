package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a choice was taken.
 *
 * @param text    of the choice, plain
 * @param percent of the question's points that it earns, −100 to 100
 * @param taken   by so many attempts
 * @param of      attempts that answered
 */
public record ChoiceCount(String text, BigDecimal percent, int taken, int of) implements Serializable {
    /** An answer as it was kept, with what it takes to turn it into the author's order. */
    record Kept(long seed, GivenQuestion question, String answer) {}

    /** By the wording that most of the answers were given to: the newest. @param kept the newest wording's answers come first */
    static List<ChoiceCount> of(List<Kept> kept, boolean shuffled) {
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = choices(QuestionJson.read(kept.get(0).question().content()));
        int[] taken = new int[choices.size()];
        int answered = 0;
        for (Kept one : kept) {
            if (one.question().number() != kept.get(0).question().number()) {
                continue;
            }
            Answer answer = one.question().shown(one.seed(), shuffled).authored(Answer.of(one.answer()));
            if (answer instanceof Answer.Chosen chosen && chosen.choice() < taken.length) {
                taken[chosen.choice()]++;
                answered++;
            } else if (answer instanceof Answer.ChosenSeveral several && !several.isEmpty()) {
                several.choices().stream()
                        .filter(choice -> choice < taken.length)
                        .forEach(choice -> taken[choice]++);
                answered++;
            }
        }
        List<ChoiceCount> counts = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            counts.add(new ChoiceCount(
                    choices.get(i).text().plain(), choices.get(i).weight().percent(), taken[i], answered));
        }
        return counts;
    }

    private static List<Choice> choices(QuestionContent content) {
        if (content instanceof SingleChoice single) {
            return single.choices();
        }
        return content instanceof MultipleChoice multiple ? multiple.choices() : List.of();
    }

    /** Whether taking it earns something. */
    public boolean isRight() {
        return percent.signum() > 0;
    }

    /** A wrong choice that nobody takes distracts nobody. */
    public boolean isIdle() {
        return !isRight() && taken == 0 && of > 0;
    }
}

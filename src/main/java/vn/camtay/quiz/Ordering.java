package vn.camtay.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.camtay.shared.error.InvalidInputException;

/**
 * Items are put in their order; each item in its place earns the same share.
 *
 * @param items 2 to {@value #MAX_ITEMS} in the right order, none empty, no two alike; shown in another
 */
public record Ordering(Stem stem, List<RichText> items, Scoring scoring) implements QuestionContent {
    public static final int MAX_ITEMS = 20;

    /** @throws InvalidInputException when items are missing, empty or twice */
    public Ordering {
        items = List.copyOf(items);
        if (scoring == Scoring.BELOW_ZERO) {
            throw new InvalidInputException("quiz.refused.scoring");
        }
        if (items.size() < 2 || items.size() > MAX_ITEMS) {
            throw new InvalidInputException("quiz.refused.itemCount", items.size(), MAX_ITEMS);
        }
        Set<RichText> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isEmpty() || !seen.add(items.get(i))) {
                throw new InvalidInputException("quiz.refused.item", i + 1);
            }
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.ORDERING;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Ordered ordered
                && ordered.items().size() == items.size()
                && ordered.items().stream().allMatch(item -> item < items.size());
    }

    @Override
    public Marking mark(Answer answer) {
        if (!fits(answer)) {
            return Marking.NOTHING;
        }
        List<Integer> given = ((Answer.Ordered) answer).items();
        int right = (int)
                IntStream.range(0, items.size()).filter(i -> given.get(i) == i).count();
        return scoring == Scoring.ALL_OR_NOTHING && right < items.size()
                ? Marking.NOTHING
                : Marking.share(right, items.size());
    }
}

package vn.camtay.quiz;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * Each prompt is given its target; each right pair earns the same share.
 *
 * @param pairs       2 to {@value #MAX_PAIRS}, in the author's order, with at least two different targets unless there are
 *                    distractors; several prompts may share a target
 * @param distractors targets that belong to no prompt; none twice, none that a pair has
 * @param shuffle     whether the order of prompts may change from person to person; targets are always mixed
 */
public record Matching(Stem stem, List<Pair> pairs, List<String> distractors, Scoring scoring, boolean shuffle)
        implements QuestionContent {
    public static final int MAX_PAIRS = 20;
    public static final int TARGET_LENGTH = 250;

    /** A prompt and the plain text that belongs to it. */
    public record Pair(RichText prompt, String target) implements Serializable {
        public Pair {
            target = clean(target);
        }
    }

    /** @throws InvalidInputException when pairs are missing, empty or twice, or there is nothing to choose between */
    public Matching {
        pairs = List.copyOf(pairs);
        distractors = distractors.stream().map(Matching::clean).toList();
        if (scoring == Scoring.BELOW_ZERO) {
            throw new InvalidInputException("quiz.refused.scoring");
        }
        if (pairs.size() < 2 || pairs.size() > MAX_PAIRS || distractors.size() > MAX_PAIRS) {
            throw new InvalidInputException("quiz.refused.pairCount", pairs.size(), MAX_PAIRS);
        }
        Set<RichText> prompts = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.prompt().isEmpty() || pair.target().isEmpty()) {
                throw new InvalidInputException("quiz.refused.pairEmpty", i + 1);
            }
            if (!prompts.add(pair.prompt())) {
                throw new InvalidInputException(
                        "quiz.refused.promptTwice", i + 1, pair.prompt().plain());
            }
            targets.add(pair.target());
        }
        for (String distractor : distractors) {
            if (distractor.isEmpty() || !targets.add(distractor)) {
                throw new InvalidInputException("quiz.refused.distractor", distractor);
            }
        }
        if (targets.size() < 2) {
            throw new InvalidInputException("quiz.refused.oneTarget");
        }
    }

    private static String clean(String text) {
        String clean = Nfc.clean(text);
        if (clean.length() > TARGET_LENGTH) {
            throw new InvalidInputException("quiz.refused.targetTooLong", TARGET_LENGTH);
        }
        return clean;
    }

    /** The different targets to choose from: those of the pairs by their first prompt, then the distractors. */
    public List<String> targets() {
        return Stream.concat(pairs.stream().map(Pair::target), distractors.stream())
                .distinct()
                .toList();
    }

    @Override
    public QuestionType type() {
        return QuestionType.MATCHING;
    }

    @Override
    public boolean fits(Answer answer) {
        int size = targets().size();
        return answer instanceof Answer.Matched matched
                && matched.targets().size() == pairs.size()
                && matched.targets().stream().allMatch(target -> target < size);
    }

    @Override
    public Marking mark(Answer answer) {
        if (!fits(answer)) {
            return Marking.NOTHING;
        }
        List<String> targets = targets();
        List<Integer> given = ((Answer.Matched) answer).targets();
        int right = (int) IntStream.range(0, pairs.size())
                .filter(i -> given.get(i) == targets.indexOf(pairs.get(i).target()))
                .count();
        return scoring == Scoring.ALL_OR_NOTHING && right < pairs.size()
                ? Marking.NOTHING
                : Marking.share(right, pairs.size());
    }
}

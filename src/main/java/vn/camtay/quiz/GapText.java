package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A text with gaps. In the text the gaps stand as {@code [[1]]}, {@code [[2]]} and so on, in this order.
 *
 * @param gaps 1 to {@value #MAX_GAPS}; each earns its share of the sum of shares
 */
public record GapText(Stem stem, List<Gap> gaps) implements QuestionContent {
    public static final int MAX_GAPS = 40;
    private static final Pattern MARK = Pattern.compile("\\[\\[([0-9]+)]]");
    private static final int DECIMALS = 12;

    /** @throws InvalidInputException when the gaps of the text and of the list differ */
    public GapText {
        gaps = List.copyOf(gaps);
        if (gaps.isEmpty() || gaps.size() > MAX_GAPS) {
            throw new InvalidInputException("quiz.refused.gapCount", gaps.size(), MAX_GAPS);
        }
        Matcher mark = MARK.matcher(stem.text().html());
        int next = 1;
        while (mark.find()) {
            if (!mark.group(1).equals(String.valueOf(next))) {
                throw new InvalidInputException("quiz.refused.gapMark", mark.group(), next);
            }
            next++;
        }
        if (next != gaps.size() + 1) {
            throw new InvalidInputException("quiz.refused.gapMarks", next - 1, gaps.size());
        }
    }

    /** How a gap stands in the text. */
    public static String mark(int number) {
        return "[[" + number + "]]";
    }

    @Override
    public QuestionType type() {
        return QuestionType.GAP_TEXT;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Filled filled && filled.values().size() == gaps.size();
    }

    @Override
    public Marking mark(Answer answer) {
        if (!fits(answer)) {
            return Marking.NOTHING;
        }
        List<String> values = ((Answer.Filled) answer).values();
        BigDecimal earned = BigDecimal.ZERO;
        int shares = 0;
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            earned = earned.add(gap.earns(values.get(i)).fraction().multiply(BigDecimal.valueOf(gap.share())));
            shares += gap.share();
        }
        return Marking.earned(earned.divide(BigDecimal.valueOf(shares), DECIMALS, RoundingMode.HALF_UP));
    }
}

package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * A text is written or a file handed in, and marked by hand.
 *
 * @param form     what is handed in
 * @param guidance what the marker should look for; never shown to who answers; empty for none
 * @param rubric   what points are given for, in the order of marking; empty when the marker gives the mark as a whole
 */
public record Essay(Stem stem, Form form, RichText guidance, List<Criterion> rubric) implements QuestionContent {
    public static final int MAX_CRITERIA = 20;

    /** What is handed in. */
    public enum Form {
        TEXT,
        FILE,
        TEXT_AND_FILE
    }

    /**
     * One line of the rubric.
     *
     * @param text   what is looked for, 1 to {@value #TEXT_LENGTH} characters
     * @param points the most it can give: above 0, at most {@value Stem#MAX_MARK}
     * @param levels among which the marker picks, no two of the same points, the best of them giving {@code points}; empty when the
     *               marker gives points as they see fit
     */
    public record Criterion(String text, BigDecimal points, List<Level> levels) implements Serializable {
        public static final int TEXT_LENGTH = 500;
        public static final int MAX_LEVELS = 10;

        public Criterion {
            text = Nfc.clean(text);
            points = Numbers.plain(points);
            levels = List.copyOf(levels);
            if (text.isEmpty() || text.length() > TEXT_LENGTH) {
                throw new InvalidInputException("quiz.refused.criterionText", TEXT_LENGTH);
            }
            if (points.signum() <= 0 || points.compareTo(BigDecimal.valueOf(Stem.MAX_MARK)) > 0) {
                throw new InvalidInputException("quiz.refused.mark", points.toPlainString(), Stem.MAX_MARK);
            }
            if (levels.size() == 1
                    || levels.size() > MAX_LEVELS
                    || levels.stream().map(Level::points).distinct().count() < levels.size()
                    || !levels.isEmpty() && best(levels).compareTo(points) != 0) {
                throw new InvalidInputException("quiz.refused.criterionLevels", text, MAX_LEVELS);
            }
        }

        /** Without levels. */
        public Criterion(String text, BigDecimal points) {
            this(text, points, List.of());
        }

        /** @throws InvalidInputException when the levels do not make a criterion */
        public static Criterion of(String text, List<Level> levels) {
            return new Criterion(text, best(levels), levels);
        }

        private static BigDecimal best(List<Level> levels) {
            return levels.stream().map(Level::points).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        }

        /** Whether a marker may give so many points. */
        boolean allows(BigDecimal given) {
            return levels.isEmpty()
                    ? given.signum() >= 0 && given.compareTo(points) <= 0
                    : levels.stream().anyMatch(level -> level.points().compareTo(given) == 0);
        }
    }

    /**
     * How well a criterion was met.
     *
     * @param text   what is found at this level, 1 to {@value Criterion#TEXT_LENGTH} characters
     * @param points what it gives: 0 to {@value Stem#MAX_MARK}
     */
    public record Level(String text, BigDecimal points) implements Serializable {
        public Level {
            text = Nfc.clean(text);
            points = Numbers.plain(points);
            if (text.isEmpty() || text.length() > Criterion.TEXT_LENGTH) {
                throw new InvalidInputException("quiz.refused.criterionText", Criterion.TEXT_LENGTH);
            }
            if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(Stem.MAX_MARK)) > 0) {
                throw new InvalidInputException("quiz.refused.mark", points.toPlainString(), Stem.MAX_MARK);
            }
        }
    }

    /** @throws InvalidInputException when the rubric is too long */
    public Essay {
        rubric = List.copyOf(rubric);
        if (rubric.size() > MAX_CRITERIA) {
            throw new InvalidInputException("quiz.refused.criterionCount", rubric.size(), MAX_CRITERIA);
        }
    }

    /** Whether it is a question to which files are handed in. */
    static boolean asksForFiles(QuestionContent content) {
        return content instanceof Essay essay && essay.form() != Form.TEXT;
    }

    @Override
    public QuestionType type() {
        return QuestionType.ESSAY;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Written written
                && (form != Form.TEXT || written.files().isEmpty())
                && (form != Form.FILE || written.text().isBlank());
    }

    /** Something handed in waits for a person; nothing handed in earns nothing. */
    @Override
    public Marking mark(Answer answer) {
        return fits(answer) && !answer.isEmpty() ? Marking.BY_HAND : Marking.NOTHING;
    }

    /**
     * The share that the points of a marker give, 0 to 1.
     *
     * @param points one a criterion, in the rubric's order, from 0 to the criterion's points
     * @throws InvalidInputException when a number is missing or out of its bounds
     */
    public BigDecimal fraction(List<BigDecimal> points) {
        if (points.size() != rubric.size() || rubric.isEmpty()) {
            throw new InvalidInputException("quiz.refused.rubricPoints", rubric.size());
        }
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (int i = 0; i < rubric.size(); i++) {
            Criterion criterion = rubric.get(i);
            if (points.get(i) == null || !criterion.allows(points.get(i))) {
                throw new InvalidInputException(
                        "quiz.refused.criterionPoints",
                        criterion.text(),
                        criterion.points().toPlainString());
            }
            given = given.add(points.get(i));
            most = most.add(criterion.points());
        }
        return Numbers.plain(given.divide(most, 7, RoundingMode.HALF_UP));
    }
}

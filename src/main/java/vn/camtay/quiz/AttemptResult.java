package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a person may see now of an attempt of theirs.
 *
 * @param gain     since the pre-test; null where the quiz has none, or one of the two is not marked or not shown
 * @param regrades markings anew that changed its points, the oldest first; empty while marks are not shown
 * @param sections in which they were asked, in their order; empty where they stood together, and while it runs
 * @param lines    the questions in the order in which they were asked; empty while it runs
 */
public record AttemptResult(
        MyAttempt attempt, OwnGain gain, List<RegradeRow> regrades, List<SectionStart> sections, List<Line> lines)
        implements Serializable {
    public AttemptResult {
        sections = List.copyOf(sections);
        regrades = List.copyOf(regrades);
        lines = List.copyOf(lines);
    }

    /** The section that begins with the question at the position; null for none. */
    public SectionStart sectionAt(int position) {
        return sections.stream()
                .filter(section -> section.first() == position)
                .findFirst()
                .orElse(null);
    }

    /** Points reached in the section that begins at the position; null while one of its marks is not shown. */
    public BigDecimal reachedFrom(int position) {
        List<Line> within = within(position);
        return within.stream().anyMatch(line -> line.reached() == null)
                ? null
                : within.stream().map(Line::reached).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points of the section that begins at the position. */
    public int pointsFrom(int position) {
        return within(position).stream().mapToInt(Line::points).sum();
    }

    private List<Line> within(int first) {
        int next = sections.stream()
                .mapToInt(SectionStart::first)
                .filter(start -> start > first)
                .min()
                .orElse(Integer.MAX_VALUE);
        return lines.stream()
                .filter(line -> line.position() >= first && line.position() < next)
                .toList();
    }

    /**
     * One question.
     *
     * @param text        its HTML, safe as it is
     * @param given       what the person answered, in words; empty for nothing
     * @param files       what the person handed in, by place
     * @param reached     points, null while marks are not shown or a person has still to mark
     * @param right       the right answer, in words; empty while answers are not shown
     * @param explanation its HTML; empty while explanations are not shown
     * @param comment     of whoever marked by hand; null for none, or while marks are not shown
     * @param rubric      as it was applied; empty for none, or while marks are not shown
     */
    public record Line(
            int position,
            int points,
            String text,
            List<String> given,
            List<AnswerFileRow> files,
            BigDecimal reached,
            List<String> right,
            String explanation,
            String comment,
            List<Judged> rubric)
            implements Serializable {
        /** Whether every point was reached. */
        public boolean isFull() {
            return reached != null && reached.compareTo(BigDecimal.valueOf(points)) >= 0;
        }

        /** Kind of tag: good for every point, warn for some, bad for none. */
        public String tone() {
            return isFull() ? "good" : reached.signum() > 0 ? "warn" : "bad";
        }
    }
}

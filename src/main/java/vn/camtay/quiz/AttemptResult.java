package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a person may see now of an attempt of theirs.
 *
 * @param regrades markings anew that changed its points, the oldest first; empty while marks are not shown
 * @param lines    the questions in the order in which they were asked; empty while it runs
 */
public record AttemptResult(MyAttempt attempt, List<RegradeRow> regrades, List<Line> lines) implements Serializable {
    public AttemptResult {
        regrades = List.copyOf(regrades);
        lines = List.copyOf(lines);
    }

    /**
     * One question.
     *
     * @param text        its HTML, safe as it is
     * @param given       what the person answered, in words; empty for nothing
     * @param reached     points, null while marks are not shown or a person has still to mark
     * @param right       the right answer, in words; empty while answers are not shown
     * @param explanation its HTML; empty while explanations are not shown
     * @param comment     of whoever marked by hand; null for none, or while marks are not shown
     */
    public record Line(
            int position,
            int points,
            String text,
            List<String> given,
            BigDecimal reached,
            List<String> right,
            String explanation,
            String comment)
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

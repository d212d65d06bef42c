package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/** What a marker enters for one answer: points or levels of the rubric's criteria, or points of the whole, and a word to the official. */
public class MarkForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MarkingSheet.Line line;
    private final List<Criterion> criteria = new ArrayList<>();
    private String points;
    private String comment;

    /** One line of the rubric with its points. */
    public static class Criterion implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Essay.Criterion asked;
        private String points;

        Criterion(Essay.Criterion asked, BigDecimal points) {
            this.asked = asked;
            this.points = typed(points);
        }

        public Essay.Criterion getAsked() {
            return asked;
        }

        /** As typed, with a comma or a point; of a criterion with levels those of the level that was picked. */
        public String getPoints() {
            return points;
        }

        public void setPoints(String points) {
            this.points = points;
        }
    }

    MarkForm(MarkingSheet.Line line) {
        this.line = line;
        this.points = typed(line.markers().points());
        this.comment = line.markers().comment();
        List<BigDecimal> picks = line.markers().picks();
        for (int i = 0; i < line.rubric().size(); i++) {
            criteria.add(new Criterion(line.rubric().get(i), i < picks.size() ? picks.get(i) : null));
        }
    }

    /** @throws InvalidInputException when points of a criterion are missing, or the comment is too long */
    HandWord word() {
        return new HandWord(
                criteria.isEmpty() ? number(points) : null,
                criteria.stream()
                        .map(criterion -> picked(criterion.getPoints()))
                        .toList(),
                comment);
    }

    private BigDecimal picked(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInputException("quiz.refused.rubricPoints", criteria.size());
        }
        return number(typed);
    }

    /** Null for nothing typed. @throws InvalidInputException when it is no number */
    private static BigDecimal number(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<BigDecimal> readings = Numbers.readings(typed);
        if (readings.isEmpty()) {
            throw new InvalidInputException("quiz.refused.noNumber", typed);
        }
        return readings.get(0);
    }

    private static String typed(BigDecimal points) {
        return points == null ? null : Numbers.plain(points).toPlainString();
    }

    public MarkingSheet.Line getLine() {
        return line;
    }

    public List<Criterion> getCriteria() {
        return criteria;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

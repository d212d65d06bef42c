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
    private BigDecimal points;
    private String comment;

    /** One line of the rubric with its points. */
    public static class Criterion implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Essay.Criterion asked;
        private BigDecimal points;

        Criterion(Essay.Criterion asked, BigDecimal points) {
            this.asked = asked;
            this.points = points;
        }

        public Essay.Criterion getAsked() {
            return asked;
        }

        public BigDecimal getPoints() {
            return points;
        }

        public void setPoints(BigDecimal points) {
            this.points = points;
        }

        /** Points of the level that was picked, as the level says them. */
        public String getLevel() {
            return points == null ? null : Numbers.plain(points).toPlainString();
        }

        public void setLevel(String level) {
            points = level == null || level.isEmpty() ? null : new BigDecimal(level);
        }
    }

    MarkForm(MarkingSheet.Line line) {
        this.line = line;
        this.points = line.markers().marked() ? line.markers().points() : null;
        this.comment = line.markers().comment();
        List<BigDecimal> picks = line.markers().picks();
        for (int i = 0; i < line.rubric().size(); i++) {
            criteria.add(new Criterion(line.rubric().get(i), i < picks.size() ? picks.get(i) : null));
        }
    }

    /** @throws InvalidInputException when points of a criterion are missing, or the comment is too long */
    HandWord word() {
        if (criteria.stream().anyMatch(criterion -> criterion.getPoints() == null)) {
            throw new InvalidInputException("quiz.refused.rubricPoints", criteria.size());
        }
        return new HandWord(
                criteria.isEmpty() ? points : null,
                criteria.stream().map(Criterion::getPoints).toList(),
                comment);
    }

    public MarkingSheet.Line getLine() {
        return line;
    }

    public List<Criterion> getCriteria() {
        return criteria;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

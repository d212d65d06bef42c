package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/** What a marker enters for one answer: points of the rubric's criteria, or of the whole, and a word to the official. */
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

        Criterion(Essay.Criterion asked) {
            this.asked = asked;
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
    }

    MarkForm(MarkingSheet.Line line) {
        this.line = line;
        this.points = line.hand();
        this.comment = line.comment();
        line.rubric().forEach(asked -> criteria.add(new Criterion(asked)));
    }

    /**
     * Points of the question: those of the criteria, by their share of the rubric, or those of the whole.
     *
     * @throws InvalidInputException when points of a criterion are missing or out of bounds
     */
    BigDecimal reached() {
        if (criteria.isEmpty()) {
            return points;
        }
        Essay rubric = new Essay(Stem.of(RichText.ofPlain("-")), Essay.Form.TEXT, RichText.EMPTY, line.rubric());
        return rubric.fraction(criteria.stream()
                        .map(one -> one.getPoints() == null ? BigDecimal.ONE.negate() : one.getPoints())
                        .toList())
                .multiply(line.left());
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

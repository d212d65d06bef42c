package vn.camtay.quiz;

import java.io.Serializable;

/**
 * One line of the form of a question: a choice with what it earns, a pair, an item, an accepted answer, a gap or a criterion,
 * whichever the type asks for.
 */
public class AnswerLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private String other;
    private String percent;
    private String feedback;
    private GapKind gap = GapKind.TYPED;

    /** How a gap is filled. */
    public enum GapKind {
        TYPED,
        CHOSEN,
        NUMBER
    }

    AnswerLine(String text, String other, String percent, String feedback) {
        this.text = text;
        this.other = other;
        this.percent = percent;
        this.feedback = feedback;
    }

    static AnswerLine empty() {
        return new AnswerLine(null, null, null, null);
    }

    static AnswerLine gap(GapKind kind, String text) {
        AnswerLine line = new AnswerLine(text, null, null, null);
        line.gap = kind;
        return line;
    }

    /** Whether nothing was written in it, so that it is left out. */
    boolean isUntouched() {
        return (text == null || text.isBlank()) && (other == null || other.isBlank());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Target of a pair, tolerance of a number, points of a criterion. */
    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }

    public GapKind getGap() {
        return gap;
    }

    public void setGap(GapKind gap) {
        this.gap = gap;
    }
}

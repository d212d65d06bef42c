package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** One person on the page where a signed sheet is typed back: what is typed, and what became of it. */
public class SheetLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private RollRow row;
    private String text;
    private List<Reason> reasons = List.of();
    private boolean differing;
    private String choice;

    SheetLine(RollRow row) {
        this.row = row;
    }

    boolean isTyped() {
        return text != null && !text.isBlank();
    }

    /** For a mark that the roll does not have yet. */
    SheetMark first() {
        return new SheetMark(row.officialId(), text, 0, null);
    }

    /** In the place of the mark that was shown. */
    SheetMark instead(String why) {
        return new SheetMark(row.officialId(), text, row.version(), why);
    }

    void take(MarkAnswer answer) {
        if (answer.row() != null) {
            row = answer.row();
        }
        reasons = answer.reasons();
        differing = answer.result() == MarkAnswer.Result.CONFLICT;
        choice = null;
        if (answer.result() == MarkAnswer.Result.SAVED) {
            text = null;
        }
    }

    /** The roll is right: what was typed is forgotten. */
    void giveWay() {
        differing = false;
        text = null;
    }

    public RollRow getRow() {
        return row;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Why it was refused; empty otherwise. */
    public List<Reason> getReasons() {
        return reasons;
    }

    /** Whether sheet and roll say different things and nobody has decided yet. */
    public boolean isDiffering() {
        return differing;
    }

    /** {@code paper} or {@code roll}; null while not chosen. */
    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }
}

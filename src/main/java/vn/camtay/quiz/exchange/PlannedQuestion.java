package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.RowOutcome;

/**
 * What taking over one question of a file would do, or did.
 *
 * @param bankId  the bank's question that it is or changes; 0 for a new one and one that cannot be taken
 * @param version of that question when it was compared
 * @param reasons why it cannot be taken; empty unless REFUSED
 */
public record PlannedQuestion(ImportedItem item, RowOutcome outcome, long bankId, long version, List<Reason> reasons)
        implements Serializable {
    public PlannedQuestion {
        reasons = List.copyOf(reasons);
    }

    static PlannedQuestion refused(ImportedItem item, List<Reason> reasons) {
        return new PlannedQuestion(item, RowOutcome.REFUSED, 0, 0, reasons);
    }

    /** Whether accepting takes it over. */
    public boolean isGood() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }

    /** The question as read; null when it was not. */
    public NamedQuestion question() {
        return item instanceof ImportedItem.Read read ? read.question() : null;
    }

    /** What its author should check. */
    public List<Reason> remarks() {
        return item instanceof ImportedItem.Read read ? read.remarks() : List.of();
    }
}

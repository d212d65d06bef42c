package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * What became of one mark of many.
 *
 * @param row     the row of the roll as it is now; null for somebody who is not on it
 * @param reasons why it was refused; empty otherwise
 */
public record MarkAnswer(long officialId, Result result, RollRow row, List<Reason> reasons) implements Serializable {
    /** What can become of a mark. */
    public enum Result {
        /** It is there now, or was already. */
        SAVED,
        /** Somebody else has said something different meanwhile, and it stands. */
        CONFLICT,
        REFUSED
    }

    public MarkAnswer {
        reasons = List.copyOf(reasons);
    }

    MarkAnswer with(RollRow now) {
        return new MarkAnswer(officialId, result, now, reasons);
    }
}

package vn.camtay.sheet;

import java.io.Serializable;
import java.util.Collection;

/** How many rows of a file would do what. */
public record PreviewCounts(long fresh, long changed, long unchanged, long refused) implements Serializable {
    public static PreviewCounts of(Collection<RowOutcome> outcomes) {
        return new PreviewCounts(
                count(outcomes, RowOutcome.NEW),
                count(outcomes, RowOutcome.CHANGED),
                count(outcomes, RowOutcome.UNCHANGED),
                count(outcomes, RowOutcome.REFUSED));
    }

    public long of(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> fresh;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case REFUSED -> refused;
        };
    }

    public long total() {
        return fresh + changed + unchanged + refused;
    }

    /** Rows that accepting would take over. */
    public long good() {
        return fresh + changed;
    }

    private static long count(Collection<RowOutcome> outcomes, RowOutcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}

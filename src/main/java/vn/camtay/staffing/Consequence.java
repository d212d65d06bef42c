package vn.camtay.staffing;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a change touches, and the things it is about.
 *
 * @param details names to show, at most {@link #SHOWN}; may be fewer than the count
 */
public record Consequence(ConsequenceKind kind, long count, List<Detail> details) implements Serializable {
    static final int SHOWN = 30;
    /** Letters of all that is named that are read at a glance. */
    private static final int GLANCE = 600;

    public Consequence {
        details = details.stream().limit(SHOWN).toList();
    }

    /** One thing in both languages. */
    public record Detail(String vi, String en) implements Serializable {
        static Detail of(String both) {
            return new Detail(both, both);
        }
    }

    static Consequence of(ConsequenceKind kind, List<Detail> details) {
        return new Consequence(kind, details.size(), details);
    }

    static Consequence counted(ConsequenceKind kind, long count) {
        return new Consequence(kind, count, List.of());
    }

    /** Whether so much is named that it is shown on request only. */
    public boolean isLong() {
        return details.stream().mapToInt(detail -> detail.vi().length()).sum() > GLANCE;
    }

    /** How many are counted and not named, where any are named. */
    public long getMore() {
        return details.isEmpty() ? 0 : count - details.size();
    }
}

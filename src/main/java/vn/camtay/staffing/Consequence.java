package vn.camtay.staffing;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a change touches, and the things it is about.
 *
 * @param details names to show; may be fewer than the count
 */
public record Consequence(ConsequenceKind kind, int count, List<Detail> details) implements Serializable {
    public Consequence {
        details = List.copyOf(details);
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
        return new Consequence(kind, (int) count, List.of());
    }
}

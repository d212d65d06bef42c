package vn.camtay.staffing;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a change of a unit touches.
 *
 * @param details names to show, at most {@link #SHOWN}; may be fewer than the count
 */
public record UnitConsequence(UnitThing thing, long count, List<Consequence.Detail> details) implements Serializable {
    static final int SHOWN = 30;

    public UnitConsequence {
        details = details.stream().limit(SHOWN).toList();
    }

    static UnitConsequence of(UnitThing thing, List<Consequence.Detail> details) {
        return new UnitConsequence(thing, details.size(), details);
    }

    /** How many are not named. */
    public long getMore() {
        return details.isEmpty() ? 0 : count - details.size();
    }
}

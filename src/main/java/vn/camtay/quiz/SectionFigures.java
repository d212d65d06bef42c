package vn.camtay.quiz;

import java.io.Serializable;

/**
 * How a section did, from the first marked attempt of each person.
 *
 * @param people  that were asked something in it
 * @param reached points on the average, below 0 where penalties say so
 * @param most    points that could be reached, on the average
 */
public record SectionFigures(String name, int people, double reached, double most) implements Serializable {
    private static final double WHOLE = 100;

    /** Mean share of its points, 0 to 1: the higher, the easier. */
    public double facility() {
        return Math.max(0, reached) / most;
    }

    public double percent() {
        return facility() * WHOLE;
    }
}

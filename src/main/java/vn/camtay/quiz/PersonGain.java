package vn.camtay.quiz;

import java.io.Serializable;

/**
 * What one person reached before and after.
 *
 * @param unitId   of the ward or department, where the person works in a division of one
 * @param before   percent of the first marked attempt at the pre-test, 0 to 100; null when there is none
 * @param after    likewise of the post-test
 * @param reversed whether the post-test was begun before the pre-test was handed in, so that the two tell nothing
 */
public record PersonGain(
        long officialId,
        String fullName,
        long unitId,
        String unitName,
        String unitNameEn,
        Double before,
        Double after,
        boolean reversed)
        implements Serializable {
    static final double WHOLE = 100;

    /** Whether the person took both, the pre-test first. */
    public boolean isPair() {
        return before != null && after != null && !reversed;
    }

    /** Points of percent by which more was reached after than before, −100 to 100; null for no pair. */
    public Double raw() {
        return isPair() ? Double.valueOf(after - before) : null;
    }

    /**
     * Share of what could still be gained that was, (after − before) / (100 − before), at most 1; null for no pair, and for who
     * had everything right before (Hake, Interactive-engagement versus traditional methods, American Journal of Physics 66,
     * 1998, p. 64–74).
     */
    public Double normalised() {
        return isPair() ? LearningGain.normalised(before, after) : null;
    }
}

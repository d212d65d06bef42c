package vn.camtay.quiz;

import java.io.Serializable;

/**
 * Pairs of a pre-test and its post-test, added up over quizzes and people.
 *
 * @param pairs  each one person who took both tests of one pair
 * @param before sum of their percents in the pre-tests
 * @param after  likewise in the post-tests
 */
public record GainSum(long pairs, double before, double after) implements Serializable {
    public static final GainSum NONE = new GainSum(0, 0, 0);

    public GainSum and(GainSum other) {
        return new GainSum(pairs + other.pairs, before + other.before, after + other.after);
    }

    /** Mean percent in the pre-tests, 0 to 100; null without pairs. */
    public Double meanBefore() {
        return pairs == 0 ? null : Double.valueOf(before / pairs);
    }

    /** Mean percent in the post-tests, 0 to 100; null without pairs. */
    public Double meanAfter() {
        return pairs == 0 ? null : Double.valueOf(after / pairs);
    }

    /** Points of percent between the two means; null without pairs. */
    public Double raw() {
        return pairs == 0 ? null : Double.valueOf((after - before) / pairs);
    }

    /** By {@link LearningGain#normalised}; null without pairs, or when everybody had everything right before. */
    public Double normalised() {
        return pairs == 0 ? null : LearningGain.normalised(before / pairs, after / pairs);
    }
}

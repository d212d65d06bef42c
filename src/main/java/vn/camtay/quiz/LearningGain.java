package vn.camtay.quiz;

import java.io.Serializable;
import java.util.List;

/**
 * What a group gained between a pre-test and its post-test, from those who took both, the pre-test first. Those of whom only one
 * is known are counted and left out.
 *
 * @param people     who took both
 * @param before     mean percent of these people in the pre-test, 0 to 100; 0 without people
 * @param after      likewise in the post-test
 * @param onlyBefore took the pre-test alone
 * @param onlyAfter  took the post-test alone
 * @param reversed   began the post-test before they handed in the pre-test
 */
public record LearningGain(int people, double before, double after, int onlyBefore, int onlyAfter, int reversed)
        implements Serializable {
    /** Hake's bounds of a medium and of a high gain. */
    static final double MEDIUM = 0.3;

    static final double HIGH = 0.7;

    static LearningGain of(List<PersonGain> group) {
        List<PersonGain> pairs = group.stream().filter(PersonGain::isPair).toList();
        return new LearningGain(
                pairs.size(),
                pairs.stream().mapToDouble(PersonGain::before).average().orElse(0),
                pairs.stream().mapToDouble(PersonGain::after).average().orElse(0),
                (int) group.stream().filter(one -> one.after() == null).count(),
                (int) group.stream().filter(one -> one.before() == null).count(),
                (int) group.stream().filter(PersonGain::reversed).count());
    }

    /** Points of percent between the two means, −100 to 100; null without people. */
    public Double raw() {
        return people == 0 ? null : Double.valueOf(after - before);
    }

    /**
     * The class-average normalised gain 〈g〉 = (mean after − mean before) / (100 − mean before): of what the group could still
     * gain, the share that it did; at most 1. It is not the mean of the people's own gains. Null without people, or when
     * everybody had everything right before (Hake, Interactive-engagement versus traditional methods, American Journal of
     * Physics 66, 1998, p. 64–74).
     */
    public Double normalised() {
        return people == 0 ? null : normalised(before, after);
    }

    /** Of two percents; null when nothing was left to gain. */
    static Double normalised(double before, double after) {
        return before < PersonGain.WHOLE ? Double.valueOf((after - before) / (PersonGain.WHOLE - before)) : null;
    }

    /** Hake's words for it: LOW below 0.3, MEDIUM below 0.7, HIGH from there; LOSS below 0. Null where there is no gain to name. */
    public GainSize size() {
        Double gain = normalised();
        if (gain == null) {
            return null;
        }
        if (gain < 0) {
            return GainSize.LOSS;
        }
        return gain < MEDIUM ? GainSize.LOW : gain < HIGH ? GainSize.MEDIUM : GainSize.HIGH;
    }
}

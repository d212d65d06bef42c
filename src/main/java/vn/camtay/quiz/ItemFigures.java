package vn.camtay.quiz;

import java.io.Serializable;

/**
 * How a question did in a quiz.
 *
 * @param attempts       that were given it
 * @param facility       mean share of its points, 0 to 1: the higher, the easier
 * @param discrimination how well it tells strong from weak, −1 to 1; null when it cannot be computed
 */
public record ItemFigures(long questionId, int attempts, double facility, Double discrimination)
        implements Serializable {
    static final double EASY = 0.95;
    static final double HARD = 0.2;
    static final double WEAK = 0.2;

    /** Nearly everybody gets it right: it tells little. */
    public boolean isEasy() {
        return facility >= EASY;
    }

    /** Hardly anybody gets it right: the question, the key or the teaching should be looked at. */
    public boolean isHard() {
        return facility < HARD;
    }

    /** Those who do well elsewhere do not do better here. */
    public boolean isWeak() {
        return discrimination != null && discrimination < WEAK;
    }
}

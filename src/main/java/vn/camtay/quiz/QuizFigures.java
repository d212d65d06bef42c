package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a quiz did, computed from the first marked attempt of each person, which no earlier try has taught. Classical test theory;
 * variances are those of the whole group (divided by n).
 *
 * @param attempts     that count
 * @param mean         percent, 0 to 100, likewise {@code median} and {@code deviation}; 0 without attempts
 * @param deviation    standard deviation of the percents
 * @param alpha        Cronbach's alpha, at most 1; null when fewer than two questions were given to everybody, or nothing varies
 * @param distribution attempts with 0–9.99…, 10–19.99…, to 90–100 percent
 * @param items        one a question, in the order in which they first occur
 */
public record QuizFigures(
        int attempts,
        double mean,
        double median,
        double deviation,
        Double alpha,
        List<Integer> distribution,
        List<ItemFigures> items)
        implements Serializable {
    private static final int CLASSES = 10;
    private static final double HUNDRED = 100;

    public QuizFigures {
        distribution = List.copyOf(distribution);
        items = List.copyOf(items);
    }

    static QuizFigures of(ItemScores scores) {
        double[] reached = new double[scores.attempts()];
        double[] most = new double[scores.attempts()];
        for (int entry = 0; entry < scores.size(); entry++) {
            reached[scores.attempt(entry)] += scores.earned(entry);
            most[scores.attempt(entry)] += scores.worth(entry);
        }
        double[] percents = new double[scores.attempts()];
        Arrays.setAll(percents, i -> Math.max(0, reached[i]) / most[i] * HUNDRED);
        Arrays.sort(percents);
        int[][] byQuestion = scores.byQuestion();
        List<ItemFigures> items = new ArrayList<>();
        for (int i = 0; i < byQuestion.length; i++) {
            items.add(new ItemFigures(
                    scores.questionIds().get(i),
                    byQuestion[i].length,
                    mean(Arrays.stream(byQuestion[i]).mapToDouble(scores::share).toArray()),
                    discrimination(scores, byQuestion[i], reached, most)));
        }
        return new QuizFigures(
                percents.length,
                mean(percents),
                median(percents),
                Math.sqrt(variance(percents)),
                alpha(scores, byQuestion),
                distribution(percents),
                items);
    }

    /**
     * Corrected item-total correlation: Pearson's r between the share reached in the question and the share reached in the rest of
     * the same attempt, so that a question does not agree with itself (Nunnally, Psychometric Theory, 1978, ch. 8; Moodle calls it
     * the discrimination index).
     *
     * @param reached points by attempt, likewise {@code most}, which it could have
     */
    private static Double discrimination(ItemScores scores, int[] item, double[] reached, double[] most) {
        double[] own = new double[item.length];
        double[] rest = new double[item.length];
        for (int i = 0; i < item.length; i++) {
            int attempt = scores.attempt(item[i]);
            double others = most[attempt] - scores.worth(item[i]);
            if (others <= 0) {
                return null;
            }
            own[i] = scores.share(item[i]);
            rest[i] = (reached[attempt] - scores.earned(item[i])) / others;
        }
        return correlation(own, rest);
    }

    private static Double correlation(double[] one, double[] other) {
        double spread = Math.sqrt(variance(one) * variance(other));
        if (spread < 1e-12) {
            return null;
        }
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum / one.length / spread;
    }

    /**
     * Cronbach's alpha, k/(k−1) · (1 − Σ s²ᵢ / s²ₜ), over the k questions that every attempt was given, by their points (Cronbach,
     * Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951).
     */
    private static Double alpha(ItemScores scores, int[][] byQuestion) {
        double[] totals = new double[scores.attempts()];
        double sumOfVariances = 0;
        int common = 0;
        for (int[] item : byQuestion) {
            if (item.length == totals.length) { // an attempt asks a question once
                common++;
                double[] earned = new double[item.length];
                for (int i = 0; i < item.length; i++) {
                    earned[i] = scores.earned(item[i]);
                    totals[scores.attempt(item[i])] += earned[i];
                }
                sumOfVariances += variance(earned);
            }
        }
        double ofTotals = variance(totals);
        if (common < 2 || ofTotals < 1e-12) {
            return null;
        }
        double k = common;
        return k / (k - 1) * (1 - sumOfVariances / ofTotals);
    }

    private static List<Integer> distribution(double[] percents) {
        Integer[] counts = new Integer[CLASSES];
        Arrays.fill(counts, 0);
        for (double percent : percents) {
            counts[Math.min(CLASSES - 1, (int) (percent / CLASSES))]++;
        }
        return List.of(counts);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
    }
}

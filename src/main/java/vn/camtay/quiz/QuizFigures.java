package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** What one attempt reached, and could have. */
    private static final class Sum {
        double reached;
        double most;

        double percent() {
            return Math.max(0, reached) / most * HUNDRED;
        }
    }

    static QuizFigures of(List<ItemScore> scores) {
        Map<Long, Sum> byAttempt = new LinkedHashMap<>();
        Map<Long, List<ItemScore>> byQuestion = new LinkedHashMap<>();
        for (ItemScore score : scores) {
            Sum sum = byAttempt.computeIfAbsent(score.attemptId(), id -> new Sum());
            sum.reached += score.score() * score.points();
            sum.most += score.points();
            byQuestion
                    .computeIfAbsent(score.questionId(), id -> new ArrayList<>())
                    .add(score);
        }
        double[] percents =
                byAttempt.values().stream().mapToDouble(Sum::percent).sorted().toArray();
        return new QuizFigures(
                percents.length,
                mean(percents),
                median(percents),
                Math.sqrt(variance(percents)),
                alpha(byQuestion, byAttempt.keySet()),
                distribution(percents),
                byQuestion.entrySet().stream()
                        .map(item -> figures(item.getKey(), item.getValue(), byAttempt))
                        .toList());
    }

    private static ItemFigures figures(long questionId, List<ItemScore> item, Map<Long, Sum> byAttempt) {
        return new ItemFigures(
                questionId,
                item.size(),
                item.stream().mapToDouble(ItemScore::score).average().orElse(0),
                discrimination(item, byAttempt));
    }

    /**
     * Corrected item-total correlation: Pearson's r between the share reached in the question and the share reached in the rest of
     * the same attempt, so that a question does not agree with itself (Nunnally, Psychometric Theory, 1978, ch. 8; Moodle calls it
     * the discrimination index).
     */
    private static Double discrimination(List<ItemScore> item, Map<Long, Sum> byAttempt) {
        double[] own = new double[item.size()];
        double[] rest = new double[item.size()];
        for (int i = 0; i < own.length; i++) {
            ItemScore score = item.get(i);
            Sum sum = byAttempt.get(score.attemptId());
            double most = sum.most - score.points();
            if (most <= 0) {
                return null;
            }
            own[i] = score.score();
            rest[i] = (sum.reached - score.score() * score.points()) / most;
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
    private static Double alpha(Map<Long, List<ItemScore>> byQuestion, Set<Long> attempts) {
        List<List<ItemScore>> common = byQuestion.values().stream()
                .filter(item ->
                        new HashSet<>(item.stream().map(ItemScore::attemptId).toList()).size() == attempts.size())
                .toList();
        if (common.size() < 2) {
            return null;
        }
        Map<Long, Double> totals = new HashMap<>();
        double sumOfVariances = 0;
        for (List<ItemScore> item : common) {
            sumOfVariances += variance(item.stream()
                    .mapToDouble(score -> score.score() * score.points())
                    .toArray());
            item.forEach(score -> totals.merge(score.attemptId(), score.score() * score.points(), Double::sum));
        }
        double ofTotals = variance(
                totals.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (ofTotals < 1e-12) {
            return null;
        }
        double k = common.size();
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

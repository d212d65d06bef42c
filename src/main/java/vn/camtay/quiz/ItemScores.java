package vn.camtay.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What attempts reached in each of their questions: one entry an attempt and question, in columns of plain numbers, for a city's exam
 * has tens of thousands. Attempts and questions are numbered from 0 in the order in which they first occur.
 */
final class ItemScores {
    private static final int FIRST_ROOM = 1024;

    private final Map<Long, Integer> attempts = new HashMap<>();
    private final Map<Long, Integer> questions = new HashMap<>();
    private final List<Long> questionIds = new ArrayList<>();
    private int[] attempt = new int[FIRST_ROOM];
    private int[] question = new int[FIRST_ROOM];
    private double[] score = new double[FIRST_ROOM];
    private int[] points = new int[FIRST_ROOM];
    private int size;
    private long lastAttempt;

    /**
     * @param share of the question's points, −1 to 1
     * @param worth points that the question brings
     */
    void add(long attemptId, long questionId, double share, int worth) {
        if (size == score.length) {
            attempt = Arrays.copyOf(attempt, size * 2);
            question = Arrays.copyOf(question, size * 2);
            score = Arrays.copyOf(score, size * 2);
            points = Arrays.copyOf(points, size * 2);
        }
        attempt[size] = size > 0 && attemptId == lastAttempt ? attempt[size - 1] : number(attempts, attemptId);
        question[size] = question(questionId);
        score[size] = share;
        points[size] = worth;
        lastAttempt = attemptId;
        size++;
    }

    private int question(long id) {
        int number = number(questions, id);
        if (number == questionIds.size()) {
            questionIds.add(id);
        }
        return number;
    }

    /** The same with other questions, several of which may become one: wordings become what they are wordings of. */
    ItemScores renamed(Map<Long, Long> others) {
        ItemScores renamed = new ItemScores();
        int[] numbers = questionIds.stream()
                .mapToInt(id -> renamed.question(others.get(id)))
                .toArray();
        renamed.attempts.putAll(attempts);
        renamed.attempt = attempt;
        renamed.question =
                Arrays.stream(question, 0, size).map(one -> numbers[one]).toArray();
        renamed.score = score;
        renamed.points = points;
        renamed.size = size;
        return renamed;
    }

    private static int number(Map<Long, Integer> numbers, long id) {
        return numbers.computeIfAbsent(id, one -> numbers.size());
    }

    int size() {
        return size;
    }

    int attempts() {
        return attempts.size();
    }

    /** In the order in which they first occur. */
    List<Long> questionIds() {
        return questionIds;
    }

    int attempt(int entry) {
        return attempt[entry];
    }

    double share(int entry) {
        return score[entry];
    }

    int worth(int entry) {
        return points[entry];
    }

    double earned(int entry) {
        return score[entry] * points[entry];
    }

    /** The entries of each question, in the order of {@link #questionIds()}. */
    int[][] byQuestion() {
        int[] counts = new int[questionIds.size()];
        for (int entry = 0; entry < size; entry++) {
            counts[question[entry]]++;
        }
        int[][] entries = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            entries[i] = new int[counts[i]];
        }
        for (int entry = size - 1; entry >= 0; entry--) {
            entries[question[entry]][--counts[question[entry]]] = entry;
        }
        return entries;
    }
}

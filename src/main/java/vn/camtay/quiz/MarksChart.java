package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where things stand in the picture of how marks are distributed: a bar a class of ten percent, as high as people are in it, and
 * the line of the pass mark.
 *
 * @param people      in all, at least one
 * @param passPercent 0 to 100
 */
public record MarksChart(List<Integer> counts, int people, int passPercent) implements Serializable {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 280;
    private static final int EDGE = 40;
    private static final int TOP = 64;
    private static final int BOTTOM = 240;
    private static final int GAP = 4;
    private static final double WHOLE = 100;

    public MarksChart {
        counts = List.copyOf(counts);
    }

    static MarksChart of(QuizFigures figures, int passPercent) {
        return new MarksChart(figures.distribution(), figures.attempts(), passPercent);
    }

    /**
     * One class.
     *
     * @param from   percent, and {@code until} percent: below it, or 100 and with it
     * @param share  percent of the people
     * @param x      left edge, likewise the others in the picture's own measure
     * @param middle of the bar, where its count stands
     */
    public record Bar(int from, int until, int count, double share, double x, double y, double width, double height)
            implements Serializable {
        public double middle() {
            return x + width / 2;
        }

        /** Where the count stands, above the bar. */
        public double label() {
            return y - 6;
        }
    }

    public List<Bar> bars() {
        int highest = Math.max(1, Collections.max(counts));
        double room = WHOLE / counts.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double height = (double) counts.get(i) / highest * (BOTTOM - TOP);
            bars.add(new Bar(
                    (int) (i * room),
                    (int) ((i + 1) * room),
                    counts.get(i),
                    counts.get(i) * WHOLE / people,
                    x(i * room) + GAP,
                    BOTTOM - height,
                    x(room) - x(0) - 2 * GAP,
                    height));
        }
        return bars;
    }

    /** The class with most people, the lowest of several. */
    public Bar tallest() {
        return bars().get(counts.indexOf(Collections.max(counts)));
    }

    /** Where so many percent stand, from the left. */
    public double x(double percent) {
        return EDGE + percent * (WIDTH - 2 * EDGE) / WHOLE;
    }

    /** Which way the words of the pass mark go from its line, so that they stay in the picture. */
    public String passAnchor() {
        return passPercent > 50 ? "end" : "start";
    }

    public double passWordsX() {
        return x(passPercent) + (passPercent > 50 ? -8 : 8);
    }
}

package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in the picture of a gain: one line a group from its mean before to its mean after, everybody first, then the
 * units with most people.
 */
public record GainChart(List<Row> rows) implements Serializable {
    /** Width of the picture, what is left free beside it and above it, and the room of a row. */
    public static final int WIDTH = 720;

    private static final int EDGE = 40;
    private static final int TOP = 16;
    private static final int ROW = 56;
    private static final int LINE = 40;
    private static final int FOOT = 36;
    private static final int WHOLE = 100;
    static final int UNITS = 12;

    /** @param name null for everybody */
    public record Row(String name, LearningGain gain) implements Serializable {
        public boolean isLoss() {
            return gain.after() < gain.before();
        }
    }

    public GainChart {
        rows = List.copyOf(rows);
    }

    static GainChart of(QuizGain gain) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(null, gain.whole()));
        gain.units().stream()
                .filter(unit -> unit.gain().people() > 0)
                .limit(UNITS)
                .forEach(unit -> rows.add(new Row(unit.unitName(), unit.gain())));
        return new GainChart(rows);
    }

    public int height() {
        return TOP + rows.size() * ROW + FOOT;
    }

    /** Where so many percent stand, from the left. */
    public long x(double percent) {
        return EDGE + Math.round(percent * (WIDTH - 2 * EDGE) / WHOLE);
    }

    /** Where the line of a row stands, from the top. */
    public int y(int index) {
        return TOP + index * ROW + LINE;
    }

    /** Where the name of a row stands. */
    public int nameY(int index) {
        return y(index) - 16;
    }

    public int bottom() {
        return TOP + rows.size() * ROW;
    }
}

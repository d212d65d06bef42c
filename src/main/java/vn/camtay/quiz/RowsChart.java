package vn.camtay.quiz;

import java.io.Serializable;

/** Where the rows of a picture stand: a name above each, over a scale from 0 to 100 percent. @param rows in it */
public record RowsChart(int rows) implements Serializable {
    /** Width of the picture, what is left free beside it and above it, and the room of a row. */
    public static final int WIDTH = 720;

    private static final int EDGE = 40;
    private static final int TOP = 16;
    private static final int ROW = 56;
    private static final int LINE = 40;
    private static final int FOOT = 36;
    private static final int NAME = 16;
    private static final int WHOLE = 100;

    public int height() {
        return bottom() + FOOT;
    }

    /** Where so many percent stand, from the left. */
    public long x(double percent) {
        return EDGE + Math.round(percent * (WIDTH - 2 * EDGE) / WHOLE);
    }

    /** Where the middle of a row stands, from the top. */
    public int y(int index) {
        return TOP + index * ROW + LINE;
    }

    /** Where the name of a row stands. */
    public int nameY(int index) {
        return y(index) - NAME;
    }

    public int bottom() {
        return TOP + rows * ROW;
    }
}

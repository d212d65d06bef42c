package vn.camtay.competency;

import java.io.Serializable;

/**
 * How many of the people who are asked for a competency hold it as high as asked.
 *
 * @param asked people
 * @param met   of them
 */
public record Share(int asked, int met) implements Serializable {
    public static final Share NONE = new Share(0, 0);
    private static final int MOST = 80;
    private static final int HALF = 50;

    Share plus(boolean isMet) {
        return new Share(asked + 1, met + (isMet ? 1 : 0));
    }

    /** Both together. */
    public Share and(Share other) {
        return new Share(asked + other.asked, met + other.met);
    }

    /** 0 to 100, rounded down; 0 when nobody is asked. */
    public int percent() {
        return asked == 0 ? 0 : met * 100 / asked;
    }

    /** As maps and reports write it: the percentage, {@code <1} where it is more than nothing, a dash when nobody is asked. */
    public String text() {
        if (asked == 0) {
            return "–";
        }
        return met > 0 && percent() == 0 ? "<1" : String.valueOf(percent());
    }

    /** How the heat map shows it: nobody asked, at least 80 percent, at least half, less. */
    public String tone() {
        if (asked == 0) {
            return "na";
        }
        return percent() >= MOST ? "g0" : percent() >= HALF ? "g1" : "g2";
    }
}

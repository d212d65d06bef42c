package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/** The morning or the afternoon of a day: the grain in which people are at work or away. Ordered by time. */
public record HalfDay(LocalDate day, Half half) implements Comparable<HalfDay>, Serializable {
    private static final Comparator<HalfDay> BY_TIME =
            Comparator.comparing(HalfDay::day).thenComparing(HalfDay::half);

    /** Which part of the office's day. */
    public enum Half {
        MORNING,
        AFTERNOON
    }

    public static HalfDay morning(LocalDate day) {
        return new HalfDay(day, Half.MORNING);
    }

    public static HalfDay afternoon(LocalDate day) {
        return new HalfDay(day, Half.AFTERNOON);
    }

    @Override
    public int compareTo(HalfDay other) {
        return BY_TIME.compare(this, other);
    }
}

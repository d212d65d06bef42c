package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much of what its posts ask for a unit met, month by month: of the people at work in it now.
 *
 * @param points the earliest first
 */
public record UnitTrend(long people, List<Point> points) implements Serializable {
    /** Size of the picture, and what is left free around it. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 240;
    private static final int EDGE = 40;
    private static final int WHOLE = 100;

    /**
     * @param day      last day of a month, or the day that was asked for
     * @param met      requirements met, of those asked for on the day
     * @param expiring levels held on the day that are about to end
     */
    public record Point(LocalDate day, Share met, long expiring) implements Serializable {}

    public UnitTrend {
        points = List.copyOf(points);
    }

    /** Where the point stands in the picture, from the left. */
    public int x(int index) {
        return points.size() < 2 ? EDGE : EDGE + index * (WIDTH - 2 * EDGE) / (points.size() - 1);
    }

    /** Where a share of so many percent stands in the picture, from the top. */
    public int y(int percent) {
        return HEIGHT - EDGE - percent * (HEIGHT - 2 * EDGE) / WHOLE;
    }

    /** The corners of the line, for those days on which anything was asked. */
    public String line() {
        return IntStream.range(0, points.size())
                .filter(index -> points.get(index).met().asked() > 0)
                .mapToObj(index -> x(index) + "," + y(points.get(index).met().percent()))
                .collect(Collectors.joining(" "));
    }

    /** The first day on which anything was asked, from which the change counts; null when there are not two. */
    public LocalDate since() {
        List<Point> asked = asked();
        return asked.size() < 2 ? null : asked.get(0).day();
    }

    /** Points of percent between the first and the last day on which anything was asked; 0 when there are not two. */
    public int change() {
        List<Point> asked = asked();
        return asked.size() < 2
                ? 0
                : asked.get(asked.size() - 1).met().percent()
                        - asked.get(0).met().percent();
    }

    private List<Point> asked() {
        return points.stream().filter(point -> point.met().asked() > 0).toList();
    }
}

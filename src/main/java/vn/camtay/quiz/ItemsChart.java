package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in the picture of a quiz's questions: above, how easy each was; below, how well it tells strong from weak,
 * up or down from a line. Questions have the numbers that the table gives them.
 */
public record ItemsChart(List<Mark> marks) implements Serializable {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 420;
    private static final int EDGE = 40;
    static final int EASE_TOP = 36;
    static final int EASE_BOTTOM = 176;
    static final int TELLS_TOP = 236;
    static final int TELLS_ZERO = 306;
    static final int TELLS_BOTTOM = 376;
    /** Numbers that find room side by side on a phone. */
    private static final int NUMBERS = 20;

    private static final double FILL = 0.7;

    public ItemsChart {
        marks = List.copyOf(marks);
    }

    /**
     * One question.
     *
     * @param number     from 1, in the order of the table
     * @param item       its figures
     * @param isNumbered whether its number is written under it
     */
    public record Mark(int number, ItemFigures item, double x, double width, boolean isNumbered)
            implements Serializable {
        public double middle() {
            return x + width / 2;
        }

        public double easeY() {
            return EASE_BOTTOM - easeHeight();
        }

        /** What is below nothing, where penalties say so, is drawn as nothing. */
        public double easeHeight() {
            return Math.max(0, item.facility()) * (EASE_BOTTOM - EASE_TOP);
        }

        public double tellsY() {
            return item.discrimination() == null || item.discrimination() < 0 ? TELLS_ZERO : TELLS_ZERO - tellsHeight();
        }

        /** 0 where it is not known. */
        public double tellsHeight() {
            return item.discrimination() == null ? 0 : Math.abs(item.discrimination()) * (TELLS_BOTTOM - TELLS_ZERO);
        }
    }

    static ItemsChart of(QuizFigures figures) {
        List<ItemFigures> items = figures.items();
        double room = (double) (WIDTH - 2 * EDGE) / Math.max(1, items.size());
        double width = Math.min(40, room * FILL);
        int step = (items.size() + NUMBERS - 1) / NUMBERS * 5;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int number = i + 1;
            marks.add(new Mark(
                    number,
                    items.get(i),
                    EDGE + i * room + (room - width) / 2,
                    width,
                    items.size() <= NUMBERS || number % step == 0));
        }
        return new ItemsChart(marks);
    }

    /** Questions that somebody should look at. */
    public long toLookAt() {
        return marks.stream()
                .filter(mark -> mark.item().isHard() || mark.item().isWeak())
                .count();
    }
}

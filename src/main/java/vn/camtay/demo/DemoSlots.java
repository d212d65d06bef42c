package vn.camtay.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Half-days on which demo sessions may be held, some before and some after today, none of them used twice. */
final class DemoSlots {
    /**
     * A half-day.
     *
     * @param start local, inside office hours of every season
     */
    record Slot(LocalDate day, LocalTime start, LocalTime end) {}

    private DemoSlots() {}

    /**
     * @param count how many, spread evenly from nine weeks before today to seven weeks after it; a half-day is given to several
     *              sessions only when there are more sessions than half-days
     * @param works whether a day is a working day
     * @return by time
     */
    static List<Slot> around(LocalDate today, int count, Predicate<LocalDate> works) {
        List<Slot> all = new ArrayList<>();
        for (LocalDate day = today.minusWeeks(9); day.isBefore(today.plusWeeks(7)); day = day.plusDays(1)) {
            if (works.test(day)) {
                all.add(new Slot(day, LocalTime.of(8, 0), LocalTime.of(11, 0)));
                all.add(new Slot(day, LocalTime.of(13, 30), LocalTime.of(16, 0)));
            }
        }
        List<Slot> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return chosen;
    }
}

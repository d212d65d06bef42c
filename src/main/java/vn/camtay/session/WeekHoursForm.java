package vn.camtay.session;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.camtay.shared.error.InvalidInputException;

/** Hours of a week as they stand in a form: a line for each weekday, empty where it is closed. */
public class WeekHoursForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One weekday. */
    public static class Day implements Serializable {
        private static final long serialVersionUID = 1L;

        private final DayOfWeek day;
        private LocalTime from;
        private LocalTime to;

        Day(DayOfWeek day, DayHours hours) {
            this.day = day;
            this.from = hours == null ? null : hours.from();
            this.to = hours == null ? null : hours.to();
        }

        public DayOfWeek getDay() {
            return day;
        }

        public LocalTime getFrom() {
            return from;
        }

        public void setFrom(LocalTime from) {
            this.from = from;
        }

        public LocalTime getTo() {
            return to;
        }

        public void setTo(LocalTime to) {
            this.to = to;
        }
    }

    private final List<Day> days;

    WeekHoursForm(WeekHours hours) {
        this.days = Stream.of(DayOfWeek.values())
                .map(day -> new Day(day, hours.on(day).orElse(null)))
                .toList();
    }

    /** @throws InvalidInputException when a day has only one end, or ends before it begins */
    WeekHours hours() {
        Map<DayOfWeek, DayHours> hours = new EnumMap<>(DayOfWeek.class);
        for (Day day : days) {
            if (day.from == null && day.to == null) {
                continue;
            }
            if (day.from == null || day.to == null || !day.from.isBefore(day.to)) {
                throw new InvalidInputException("session.refused.weekHours", day.day.getValue() + 1);
            }
            hours.put(day.day, new DayHours(day.from, day.to));
        }
        return new WeekHours(hours);
    }

    public List<Day> getDays() {
        return days;
    }
}

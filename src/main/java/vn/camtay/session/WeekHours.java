package vn.camtay.session;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hours of a week: once for each weekday at most; a weekday without any is closed. {@link #ALWAYS}, with no weekday at all, says
 * that nobody set hours, and keeps nothing out.
 */
public record WeekHours(Map<DayOfWeek, DayHours> days) implements Serializable {
    public static final WeekHours ALWAYS = new WeekHours(Map.of());

    public WeekHours {
        Map<DayOfWeek, DayHours> byDay = new EnumMap<>(DayOfWeek.class);
        byDay.putAll(days);
        days = Collections.unmodifiableMap(byDay);
    }

    public boolean isAlways() {
        return days.isEmpty();
    }

    public Optional<DayHours> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether the whole slot lies inside the hours of its day; with hours, one that passes midnight never does. */
    public boolean cover(TimeSlot slot, ZoneId zone) {
        if (isAlways()) {
            return true;
        }
        ZonedDateTime start = slot.startsAt().atZone(zone);
        ZonedDateTime end = slot.endsAt().atZone(zone);
        DayHours hours = days.get(start.getDayOfWeek());
        return hours != null
                && start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(hours.from())
                && !end.toLocalTime().isAfter(hours.to());
    }

    /** As the column keeps it: {@code 1 07:30-17:00;2 07:30-11:30}, Monday being 1. */
    String text() {
        return days.entrySet().stream()
                .map(day -> day.getKey().getValue() + " " + day.getValue().from() + "-"
                        + day.getValue().to())
                .collect(Collectors.joining(";"));
    }

    static WeekHours parse(String text) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";")) {
            String[] ends = part.substring(2).split("-");
            days.put(
                    DayOfWeek.of(part.charAt(0) - '0'),
                    new DayHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return new WeekHours(days);
    }
}

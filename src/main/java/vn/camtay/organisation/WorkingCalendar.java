package vn.camtay.organisation;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The rules of the working calendar over what is stored: which days are worked, and when offices are open on them. A value;
 * take one for many questions.
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workingDays, List<OfficeSeasonRow> seasons)
        implements Serializable {
    /** Hours of a day for which none were ever set. */
    static final OfficeHours USUAL =
            new OfficeHours(LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

    /** So many days in a row without a working one cannot be meant. */
    private static final int LONGEST_BREAK = 60;

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        workingDays = Set.copyOf(workingDays);
        seasons = List.copyOf(seasons);
    }

    /** Monday to Friday are worked unless they are holidays; Saturday and Sunday only where the yearly notice says so. */
    public boolean isWorkingDay(LocalDate day) {
        if (workingDays.contains(day)) {
            return true;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }

    /** The first working day after the given one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 1);
    }

    /**
     * So many working days later, or earlier where negative, not counting the given day; zero gives the day itself.
     *
     * @throws IllegalStateException when the calendar has no working day in two months
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate found = day;
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; left--) {
            int skipped = 0;
            do {
                found = found.plusDays(step);
                if (++skipped > LONGEST_BREAK) {
                    throw new IllegalStateException("no working day near " + found);
                }
            } while (!isWorkingDay(found));
        }
        return found;
    }

    /** Of the rows in force, the season that began last: this year's, or before the first one, last year's. */
    public OfficeHours hoursOn(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        List<OfficeSeasonRow> inForce =
                seasons.stream().filter(season -> season.isInForce(day)).toList();
        Comparator<OfficeSeasonRow> later =
                Comparator.comparing(OfficeSeasonRow::start).thenComparing(OfficeSeasonRow::validFrom);
        return inForce.stream()
                .filter(season -> !season.start().isAfter(date))
                .max(later)
                .or(() -> inForce.stream().max(later))
                .map(OfficeSeasonRow::hours)
                .orElse(USUAL);
    }

    /**
     * The half-days of office time that the stretch touches, in order: half-open, so that one which ends as the office opens
     * touches nothing. Days off have none.
     */
    public List<HalfDay> halfDays(Instant start, Instant end, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(start, zone);
        LocalDateTime to = LocalDateTime.ofInstant(end, zone);
        List<HalfDay> touched = new ArrayList<>();
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                OfficeHours hours = hoursOn(day);
                if (from.isBefore(day.atTime(hours.morningEnd())) && to.isAfter(day.atTime(hours.morningStart()))) {
                    touched.add(HalfDay.morning(day));
                }
                if (from.isBefore(day.atTime(hours.afternoonEnd())) && to.isAfter(day.atTime(hours.afternoonStart()))) {
                    touched.add(HalfDay.afternoon(day));
                }
            }
        }
        return touched;
    }

    /** Every half-day of office time between the two days, both inclusive, in order. */
    public List<HalfDay> halfDays(LocalDate from, LocalDate toInclusive) {
        List<HalfDay> worked = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(toInclusive); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                worked.add(HalfDay.morning(day));
                worked.add(HalfDay.afternoon(day));
            }
        }
        return worked;
    }
}

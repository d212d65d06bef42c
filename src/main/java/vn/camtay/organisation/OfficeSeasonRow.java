package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * Office hours of a season as lists show them.
 *
 * @param start   first day of the season, each year
 * @param validTo last day on which the row is in force, inclusive; null while open
 */
public record OfficeSeasonRow(long id, MonthDay start, LocalDate validFrom, LocalDate validTo, OfficeHours hours)
        implements Serializable {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M");

    /** As the database gives it. */
    public OfficeSeasonRow(
            long id,
            String start,
            LocalDate validFrom,
            LocalDate validTo,
            LocalTime morningStart,
            LocalTime morningEnd,
            LocalTime afternoonStart,
            LocalTime afternoonEnd) {
        this(
                id,
                MonthDay.parse("--" + start),
                validFrom,
                validTo,
                new OfficeHours(morningStart, morningEnd, afternoonStart, afternoonEnd));
    }

    /** @throws CalendarRefusedException unless it is a day and a month, 16/04 */
    static MonthDay readStart(String text) {
        try {
            return MonthDay.parse(text.strip(), TYPED);
        } catch (DateTimeParseException noDay) {
            throw new CalendarRefusedException("organisation.refused.seasonStart");
        }
    }

    /** First day of the season as people write it: 16/04. */
    public String startText() {
        return START.format(start);
    }

    boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}

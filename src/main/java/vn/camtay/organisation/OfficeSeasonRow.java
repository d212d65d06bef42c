package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;

/**
 * Office hours of a season as lists show them.
 *
 * @param start   first day of the season, each year
 * @param validTo last day on which the row is in force, inclusive; null while open
 */
public record OfficeSeasonRow(long id, MonthDay start, LocalDate validFrom, LocalDate validTo, OfficeHours hours)
        implements Serializable {

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

    boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}

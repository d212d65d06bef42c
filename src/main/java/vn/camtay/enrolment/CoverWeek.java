package vn.camtay.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The week that an address names by one of its days. */
final class CoverWeek {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 24);

    private CoverWeek() {}

    /** The day as yyyy-MM-dd; today's where the text is none, or lies out of sight. */
    static LocalDate read(String text, LocalDate today) {
        try {
            LocalDate day = text == null ? today : LocalDate.parse(text.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? today : day;
        } catch (DateTimeParseException noDay) {
            return today;
        }
    }
}

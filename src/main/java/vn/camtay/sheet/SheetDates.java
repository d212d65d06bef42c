package vn.camtay.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they stand in tables: text in the order day, month, year, ISO dates, or a spreadsheet's count of days. */
public final class SheetDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:\\D.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:\\D.*)?");
    private static final Pattern TIME_ONLY =
            Pattern.compile("(\\d{1,2})\\s*(?:[:.hHg]\\s*(\\d{2})?)(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern SERIAL_TIME = Pattern.compile("0\\.\\d+");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS_A_DAY = 86_400;

    private SheetDates() {}

    /** The day that the text means; empty when it means none. A time behind the day is left out. */
    public static Optional<LocalDate> read(String text) {
        try {
            Matcher day = DAY_FIRST.matcher(text);
            if (day.matches()) {
                return Optional.of(LocalDate.of(part(day, 3), part(day, 2), part(day, 1)));
            }
            Matcher year = YEAR_FIRST.matcher(text);
            if (year.matches()) {
                return Optional.of(LocalDate.of(part(year, 1), part(year, 2), part(year, 3)));
            }
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(moment(new BigDecimal(text), false).toLocalDate());
            }
            return Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The time of day that the text means: 08:00, 8h30, 8.30, or the time of a moment; empty when it means none. */
    public static Optional<LocalTime> readTime(String text) {
        try {
            if (SERIAL_TIME.matcher(text).matches()) {
                return Optional.of(
                        moment(new BigDecimal(text), true).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
            }
            Matcher time = TIME_ONLY.matcher(text);
            if (time.matches()) {
                String minutes = time.group(2);
                return Optional.of(LocalTime.of(part(time, 1), minutes == null ? 0 : Integer.parseInt(minutes)));
            }
            int space = text.indexOf(' ');
            if (space > 0 && read(text.substring(0, space)).isPresent()) {
                return readTime(text.substring(space + 1).strip());
            }
            return Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Day and time of day, which must both be there; empty when the text means no moment. */
    public static Optional<LocalDateTime> readMoment(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(moment(new BigDecimal(text), false).truncatedTo(ChronoUnit.MINUTES));
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            space = text.indexOf('T');
        }
        if (space < 0) {
            return Optional.empty();
        }
        String time = text.substring(space + 1).strip();
        return read(text.substring(0, space)).flatMap(day -> readTime(time).map(day::atTime));
    }

    /** A spreadsheet's count of days as text: the day, with the time where there is one; the time alone below day 1. */
    static String write(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return serial.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = moment(serial, since1904);
        if (serial.compareTo(BigDecimal.ONE) < 0 && !since1904) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().toSecondOfDay() == 0 ? DAY.format(moment) : MOMENT.format(moment);
    }

    static boolean isDate(Integer formatId, String format) {
        if (formatId == null) {
            return false;
        }
        int id = formatId;
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return true;
        }
        if (id == 0 || format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+\\])[^\\]]*\\]", "")
                .split(";")[0]
                .toLowerCase(java.util.Locale.ROOT);
        return plain.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0) && !plain.contains("general");
    }

    private static LocalDateTime moment(BigDecimal serial, boolean since1904) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        // the program believes in a 29 February 1900: days before it are one further
        LocalDate zero = since1904 ? DAY_ZERO_1904 : days < 60 ? DAY_ZERO.plusDays(1) : DAY_ZERO;
        return zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

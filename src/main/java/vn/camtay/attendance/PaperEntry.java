package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.shared.error.Reason;

/**
 * What stands on a signed sheet beside one person, as it is typed back: {@code P} or {@code X} present, {@code V} absent,
 * {@code M 8:20} came late at that time, {@code S 10:30} left early, {@code M 8:20 S 10:30} both, {@code CP} and a reason excused;
 * or the times beside the signatures alone: {@code 8:20}, {@code 8:20-10:30}, {@code -10:30}. Times also as {@code 820} or
 * {@code 8h20}.
 *
 * @param status null for times alone, which are read like a check-in
 * @param first  when they came, or left where the status says so; null for none
 * @param second when they left; null for none
 * @param reason of an excuse; null otherwise
 */
record PaperEntry(AttendanceStatus status, LocalTime first, LocalTime second, String reason) {
    private static final String TIME = "((?:[01]?\\d|2[0-3])[:H.]?[0-5]\\d)";
    private static final Pattern PRESENT = Pattern.compile("[PX]");
    private static final Pattern ABSENT = Pattern.compile("V");
    private static final Pattern LATE = Pattern.compile("M *" + TIME + "(?: *[S-] *" + TIME + ")?");
    private static final Pattern EARLY = Pattern.compile("S *" + TIME);
    private static final Pattern TIMES = Pattern.compile(TIME + "?(?: *- *" + TIME + ")?");
    private static final Pattern EXCUSED = Pattern.compile("CP *(.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Empty where the text cannot be read; blank text is for the caller to leave out. */
    static Optional<PaperEntry> read(String text) {
        String typed = text.strip();
        String said = typed.toUpperCase(Locale.ROOT);
        Matcher excused = EXCUSED.matcher(typed);
        Matcher late = LATE.matcher(said);
        Matcher early = EARLY.matcher(said);
        Matcher times = TIMES.matcher(said);
        if (PRESENT.matcher(said).matches()) {
            return Optional.of(new PaperEntry(AttendanceStatus.PRESENT, null, null, null));
        }
        if (ABSENT.matcher(said).matches()) {
            return Optional.of(new PaperEntry(AttendanceStatus.ABSENT, null, null, null));
        }
        if (late.matches()) {
            return Optional.of(new PaperEntry(AttendanceStatus.LATE, time(late.group(1)), time(late.group(2)), null));
        }
        if (early.matches()) {
            return Optional.of(new PaperEntry(AttendanceStatus.LEFT_EARLY, time(early.group(1)), null, null));
        }
        if (excused.matches()) {
            return Optional.of(new PaperEntry(
                    AttendanceStatus.EXCUSED, null, null, excused.group(1).strip()));
        }
        return !said.isEmpty() && times.matches()
                ? Optional.of(new PaperEntry(null, time(times.group(1)), time(times.group(2)), null))
                : Optional.empty();
    }

    private static LocalTime time(String text) {
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("\\D", "");
        int hours = Integer.parseInt(digits.substring(0, digits.length() - 2));
        return LocalTime.of(hours, Integer.parseInt(digits.substring(digits.length() - 2)));
    }

    /**
     * What keeps times alone from being read: whoever signed in came between 60 minutes before the start and the end, and left
     * after the start and after coming.
     */
    List<Reason> wrong(Attendance.Held held, ZoneId zone) {
        List<Reason> wrong = new ArrayList<>();
        if (status == null) {
            Instant in = moment(held, zone, first);
            Instant out = moment(held, zone, second);
            boolean inOutside =
                    in != null && (in.isBefore(held.starts().minus(RollPolicy.EARLY)) || !in.isBefore(held.ends()));
            boolean outOutside = out != null && (!out.isAfter(held.starts()) || in != null && !out.isAfter(in));
            if (inOutside || outOutside) {
                wrong.add(Reason.of("attendance.refused.momentOutside"));
            }
        }
        return wrong;
    }

    /** @param tolerance how late is still in time, and how early still until the end, for times alone */
    Mark mark(Attendance.Held held, ZoneId zone, Duration tolerance) {
        Instant one = moment(held, zone, first);
        Instant other = moment(held, zone, second);
        return status == null
                ? held.statuses().fitted(new CheckInReading(one, other).mark(held.starts(), held.ends(), tolerance))
                : held.statuses().judged(Mark.said(status, one, other, reason, false));
    }

    private static Instant moment(Attendance.Held held, ZoneId zone, LocalTime time) {
        return time == null
                ? null
                : held.starts()
                        .atZone(zone)
                        .toLocalDate()
                        .atTime(time)
                        .atZone(zone)
                        .toInstant();
    }
}

package vn.camtay.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.organisation.OfficeHours;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.shared.error.Reason;

/** What is unusual about the times of meetings; it warns, and never refuses. */
final class OfficeTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private OfficeTime() {}

    /** A meeting belongs on a working day, between the start of the morning and the end of the afternoon (both inclusive). */
    static List<Reason> warnings(List<MeetingRow> meetings, WorkingCalendar calendar, ZoneId zone) {
        List<Reason> warnings = new ArrayList<>();
        for (MeetingRow meeting : meetings) {
            ZonedDateTime start = meeting.startsAt().atZone(zone);
            ZonedDateTime end = meeting.endsAt().atZone(zone);
            LocalDate day = start.toLocalDate();
            if (!calendar.isWorkingDay(day)) {
                warnings.add(Reason.of("session.warning.dayOff", meeting.number(), DAY.format(day)));
                continue;
            }
            OfficeHours hours = calendar.hoursOn(day);
            LocalTime opens = hours.morningStart();
            LocalTime closes = hours.afternoonEnd();
            if (start.toLocalTime().isBefore(opens)
                    || end.toLocalTime().isAfter(closes)
                    || !end.toLocalDate().equals(day)) {
                warnings.add(Reason.of(
                        "session.warning.outsideHours", meeting.number(), opens.toString(), closes.toString()));
            }
        }
        return warnings;
    }
}

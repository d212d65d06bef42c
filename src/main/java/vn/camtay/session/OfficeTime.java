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

/** Whether meetings lie on working days and inside the office's hours. */
final class OfficeTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private OfficeTime() {}

    /** A meeting belongs on a working day, between the start of the morning and the end of the afternoon (both inclusive). */
    static List<Clash> clashes(List<PlannedMeeting> meetings, WorkingCalendar calendar, ZoneId zone) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            PlannedMeeting meeting = meetings.get(i);
            ZonedDateTime start = meeting.startsAt().atZone(zone);
            ZonedDateTime end = meeting.endsAt().atZone(zone);
            LocalDate day = start.toLocalDate();
            if (!calendar.isWorkingDay(day)) {
                clashes.add(new Clash(ClashKind.DAY_OFF, Reason.of("session.refused.dayOff", i + 1, DAY.format(day))));
                continue;
            }
            OfficeHours hours = calendar.hoursOn(day);
            LocalTime opens = hours.morningStart();
            LocalTime closes = hours.afternoonEnd();
            if (start.toLocalTime().isBefore(opens)
                    || end.toLocalTime().isAfter(closes)
                    || !end.toLocalDate().equals(day)) {
                clashes.add(new Clash(
                        ClashKind.OUTSIDE_OFFICE_HOURS,
                        Reason.of("session.refused.outsideHours", i + 1, opens.toString(), closes.toString())));
            }
        }
        return clashes;
    }
}

package vn.camtay.reminder;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.attendance.AttendanceService;
import vn.camtay.attendance.UnrecordedMeeting;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.RoleHoldersAsked;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Tells whose roll is not complete: the session's trainers on the next working day after the meeting, the coordinators on the
 * third. One mail a session with all meetings that it is time for; another only when a later meeting is left open, too.
 */
@Stateless
@DenyAll
public class RollReminderService {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Inject
    ReminderRepository reminders;

    @Inject
    AttendanceService attendances;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    MailService mail;

    @Inject
    Event<RoleHoldersAsked> holders;

    @Inject
    Clock clock;

    /** Sessions that are due now and were not told of: on working days from seven o'clock on, by rule, then by session. */
    @RolesAllowed(Roles.SYSTEM)
    public List<DueRoll> findDue() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        WorkingCalendar calendar = calendars.calendar();
        if (now.toLocalTime().isBefore(MORNING) || !calendar.isWorkingDay(today)) {
            return List.of();
        }
        List<UnrecordedMeeting> unrecorded = attendances.unrecorded();
        List<DueRoll> due = new ArrayList<>();
        for (RollRule rule : RollRule.values()) {
            Map<Long, Instant> until = new HashMap<>();
            unrecorded.stream()
                    .filter(meeting -> rule.isDue(day(meeting.endsAt()), today, calendar))
                    .forEach(meeting -> until.put(meeting.sessionId(), meeting.endsAt()));
            Map<Long, Instant> told = reminders.lastOccurrences(rule, until.keySet());
            until.entrySet().stream()
                    .filter(one -> !told.containsKey(one.getKey())
                            || told.get(one.getKey()).isBefore(one.getValue()))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> due.add(new DueRoll(rule, one.getKey(), one.getValue())));
        }
        return due;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Writes the mails, if the roll is still not complete; the session's row is held, so that of two nodes the second finds it told. */
    @RolesAllowed(Roles.SYSTEM)
    public void tell(DueRoll due) {
        sessions.hold(due.sessionId());
        List<UnrecordedMeeting> meetings = attendances.unrecorded().stream()
                .filter(meeting -> meeting.sessionId() == due.sessionId())
                .filter(meeting -> !meeting.endsAt().isAfter(due.until()))
                .toList();
        if (meetings.isEmpty()) {
            return;
        }
        SessionDetail session = sessions.require(due.sessionId());
        Instant now = clock.instant();
        officials.contacts(recipients(due.rule(), session)).stream()
                .filter(person -> reminders.addIfAbsent(due, person.id(), now))
                .forEach(person -> mail.enqueue(ReminderMails.roll(due, session, meetings, person)));
    }

    private Set<Long> recipients(RollRule rule, SessionDetail session) {
        if (rule == RollRule.ROLL_COORDINATOR) {
            RoleHoldersAsked asked = new RoleHoldersAsked(Role.COORDINATOR);
            holders.fire(asked);
            return asked.officialIds();
        }
        return session.trainers().stream().map(trainer -> trainer.officialId()).collect(Collectors.toSet());
    }
}

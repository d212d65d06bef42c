package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.organisation.HolidayRow;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * The calendar of sessions: read by everyone as far as they may see sessions; a meeting is moved on it by the session's
 * organisers, through the same change as on the session's form.
 */
@Stateless
@DenyAll
public class ScheduleService {
    @Inject
    ScheduleRepository schedule;

    @Inject
    SessionRepository sessionRows;

    @Inject
    SessionService sessions;

    @Inject
    SessionClashes clashes;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Meetings that the reader may see, by start; one statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ScheduledMeeting> meetings(ScheduleFilter filter) {
        Instant now = clock.instant();
        boolean coordinator = currentUser.has(Role.COORDINATOR);
        boolean trainer = currentUser.has(Role.TRAINER);
        return schedule.meetings(filter, coordinator, me(), now).stream()
                .map(row -> new ScheduledMeeting(
                        row, row.state(now), row.isMovable(now) && (coordinator || trainer && row.mine() > 0)))
                .toList();
    }

    /** What the calendar can be narrowed to; three statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ScheduleChoices choices() {
        return schedule.choices();
    }

    /**
     * Days on which offices are closed.
     *
     * @param from inclusive
     * @param to   exclusive
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<DayOff> daysOff(LocalDate from, LocalDate to) {
        WorkingCalendar worked = calendar.calendar();
        Map<LocalDate, HolidayRow> names = new HashMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            calendar.holidays(year).forEach(holiday -> names.put(holiday.day(), holiday));
        }
        return from.datesUntil(to)
                .filter(day -> !worked.isWorkingDay(day))
                .map(day -> {
                    HolidayRow holiday = names.get(day);
                    return holiday == null
                            ? new DayOff(day, null, null)
                            : new DayOff(day, holiday.nameVi(), holiday.nameEn());
                })
                .toList();
    }

    /**
     * When a meeting could not be held: other meetings of its trainers, in its venue and of its session, by start.
     *
     * @throws NotFoundException when there is no such meeting, or it is not the reader's to move
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<BusyRow> busy(long meetingId, TimeSlot within) {
        SessionDetail session = requireMine(meetingId);
        MeetingRow meeting = meeting(session, meetingId);
        List<BookedSlot> booked = new ArrayList<>(sessionRows.trainerBookings(trainers(session), within, session.id()));
        booked.addAll(sessionRows.venueBookings(Set.of(meeting.venueId()), within, session.id()));
        List<BusyRow> busy = new ArrayList<>(booked.stream()
                .map(slot -> new BusyRow(
                        slot.holderName(), slot.sessionCode(), slot.number(), slot.startsAt(), slot.endsAt()))
                .toList());
        session.meetings().stream()
                .filter(other -> other.id() != meetingId)
                .forEach(other -> busy.add(
                        new BusyRow(session.code(), session.code(), other.number(), other.startsAt(), other.endsAt())));
        busy.sort(java.util.Comparator.comparing(BusyRow::startsAt));
        return busy;
    }

    /**
     * What the command would be refused for, before it is given.
     *
     * @throws NotFoundException when there is no such meeting, or it is not the reader's to move
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ScheduleClash> check(MoveMeetingCommand command) {
        SessionDetail session = requireMine(command.meetingId());
        PlanSessionCommand plan = moved(session, command);
        List<ScheduleClash> found =
                new ArrayList<>(schedule.find(session.id()).reasonsAgainst(plan, clock.instant()).stream()
                        .map(reason -> new ScheduleClash(reason, null))
                        .toList());
        if (plan.isInOrder()) {
            clashes.against(PlannedBooking.of(session.id(), plan))
                    .forEach(clash -> found.add(new ScheduleClash(clash.reason(), clash.key())));
        }
        return found;
    }

    /**
     * Moves a meeting of a draft or open session in time or place: those concerned are told as by any other change.
     *
     * @throws PlanRefusedException with every reason
     * @throws NotFoundException    when there is no such meeting, or it is not the actor's to move
     * @throws jakarta.persistence.OptimisticLockException when the session was changed since it was read
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void move(MoveMeetingCommand command) {
        sessions.hold(sessions.requireMeeting(command.meetingId()).sessionId());
        SessionDetail session = requireMine(command.meetingId());
        sessions.change(session.id(), command.basedOn(), moved(session, command), command.letStand());
    }

    private SessionDetail requireMine(long meetingId) {
        return sessions.requireManaged(sessions.requireMeeting(meetingId).sessionId());
    }

    private static PlanSessionCommand moved(SessionDetail session, MoveMeetingCommand command) {
        List<PlannedMeeting> meetings = session.meetings().stream()
                .map(meeting -> meeting.id() == command.meetingId()
                        ? new PlannedMeeting(command.startsAt(), command.endsAt(), command.venueId())
                        : new PlannedMeeting(meeting.startsAt(), meeting.endsAt(), meeting.venueId()))
                .toList();
        return PlanSessionCommand.of(session).with(meetings);
    }

    private static MeetingRow meeting(SessionDetail session, long meetingId) {
        return session.meetings().stream()
                .filter(meeting -> meeting.id() == meetingId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Set<Long> trainers(SessionDetail session) {
        return session.trainers().stream().map(TrainerRow::officialId).collect(Collectors.toCollection(HashSet::new));
    }

    private OptionalLong me() {
        return currentUser.has(Role.TRAINER) ? currentUser.officialId() : OptionalLong.empty();
    }
}

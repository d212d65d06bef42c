package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** When offices work. Reading is for everyone signed in, changing for coordinators. */
@Stateless
@DenyAll
public class WorkingCalendarService {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    CalendarRepository calendar;

    @Inject
    CalendarTransaction transaction;

    @Inject
    CalendarCache cache;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<WorkingCalendarChanged> changed;

    @Inject
    Clock clock;

    /** Everything at once, for many questions; one statement in a transaction, three more after a change. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public WorkingCalendar calendar() {
        return transaction.calendar(() -> cache.calendar(calendar.stamp(), this::read), this::read);
    }

    private WorkingCalendar read() {
        return new WorkingCalendar(
                calendar.holidays(FIRST, LAST).stream().map(HolidayRow::day).collect(Collectors.toSet()),
                calendar.workingDays(FIRST, LAST).stream()
                        .map(WorkingDayRow::day)
                        .collect(Collectors.toSet()),
                calendar.seasons());
    }

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** The first working day after the given one. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public LocalDate nextWorkingDay(LocalDate day) {
        return calendar().nextWorkingDay(day);
    }

    /** So many working days later, or earlier where negative; zero gives the day itself. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        return calendar().plusWorkingDays(day, days);
    }

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficeHours hoursOn(LocalDate day) {
        return calendar().hoursOn(day);
    }

    /** Holidays of the year, by day. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<HolidayRow> holidays(int year) {
        return calendar.holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Working Saturdays and Sundays of the year, by day. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<WorkingDayRow> workingDays(int year) {
        return calendar.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** All office hours, past and to come, by the date from which they are in force. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficeSeasonRow> seasons() {
        return calendar.seasons();
    }

    /** @throws CalendarRefusedException when the day is one already, or was made a working day */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void addHoliday(LocalDate day, String nameVi, String nameEn) {
        if (!calendar.holidays(day, day).isEmpty()) {
            throw new CalendarRefusedException("organisation.refused.holidayTwice", day);
        }
        if (!calendar.workingDays(day, day).isEmpty()) {
            throw new CalendarRefusedException("organisation.refused.holidayWorked", day);
        }
        Holiday holiday = new Holiday(day, nameVi, nameEn == null ? nameVi : nameEn);
        calendar.add(holiday);
        tell(holiday.id(), "holiday", day, false);
    }

    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void removeHoliday(long id) {
        Holiday holiday = calendar.find(Holiday.class, id).orElseThrow(NotFoundException::new);
        calendar.remove(holiday);
        tell(id, "holiday", holiday.day(), true);
    }

    /** @throws CalendarRefusedException unless the day is a Saturday or Sunday that is neither worked yet nor a holiday */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void addWorkingDay(LocalDate day, String reason) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            throw new CalendarRefusedException("organisation.refused.workingDayInWeek", day);
        }
        if (!calendar.workingDays(day, day).isEmpty()) {
            throw new CalendarRefusedException("organisation.refused.workingDayTwice", day);
        }
        if (!calendar.holidays(day, day).isEmpty()) {
            throw new CalendarRefusedException("organisation.refused.workingDayHoliday", day);
        }
        WorkingDay worked = new WorkingDay(day, reason);
        calendar.add(worked);
        tell(worked.id(), "working-day", day, false);
    }

    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void removeWorkingDay(long id) {
        WorkingDay worked = calendar.find(WorkingDay.class, id).orElseThrow(NotFoundException::new);
        calendar.remove(worked);
        tell(id, "working-day", worked.day(), true);
    }

    /**
     * Sets the hours of a season from a date on; the season's former hours end the day before.
     *
     * @throws CalendarRefusedException when the season already has hours from this date or a later one
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void setHours(MonthDay seasonStart, LocalDate validFrom, OfficeHours hours) {
        for (OfficeSeasonRow row : calendar.seasons()) {
            if (row.start().equals(seasonStart)) {
                if (!row.validFrom().isBefore(validFrom)) {
                    throw new CalendarRefusedException("organisation.refused.hoursTwice", row.validFrom());
                }
                endIfOpen(row.id(), validFrom.minusDays(1));
            }
        }
        OfficeSeason season = new OfficeSeason(seasonStart, validFrom, hours);
        calendar.add(season);
        tell(season.id(), "office-hours", validFrom, false);
    }

    /** Ends the hours of a season; the last day is inclusive. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void endHours(long id, LocalDate lastDay) {
        OfficeSeason season = calendar.find(OfficeSeason.class, id).orElseThrow(NotFoundException::new);
        if (lastDay.isBefore(season.validFrom())) {
            throw new CalendarRefusedException("organisation.refused.hoursDates", season.validFrom());
        }
        season.end(lastDay);
        tell(id, "office-hours", lastDay, true);
    }

    private void endIfOpen(long id, LocalDate lastDay) {
        OfficeSeason season = calendar.find(OfficeSeason.class, id).orElseThrow(NotFoundException::new);
        if (season.validTo() == null || season.validTo().isAfter(lastDay)) {
            season.end(lastDay);
        }
    }

    private void tell(long id, String what, LocalDate day, boolean removed) {
        transaction.change();
        changed.fire(new WorkingCalendarChanged(currentUser.accountId(), clock.instant(), id, what, day, removed));
    }
}

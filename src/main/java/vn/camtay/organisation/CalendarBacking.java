package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** calendar.xhtml: the year's holidays and working Saturdays, and office hours with their seasons. */
@Named
@RequestScoped
public class CalendarBacking {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private String year;
    private int shownYear;
    private OfficeHours hoursToday;
    private boolean workingToday;
    private List<HolidayRow> holidays;
    private List<WorkingDayRow> workingDays;
    private List<OfficeSeasonRow> seasons;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        shownYear = IdParameter.find(year)
                .filter(number -> number >= EARLIEST && number <= LATEST)
                .map(Long::intValue)
                .orElse(today.getYear());
        holidays = calendar.holidays(shownYear);
        workingDays = calendar.workingDays(shownYear);
        seasons = calendar.seasons();
        WorkingCalendar rules = calendar.calendar();
        workingToday = rules.isWorkingDay(today);
        hoursToday = rules.hoursOn(today);
    }

    public boolean isEditor() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    public int getShownYear() {
        return shownYear;
    }

    public boolean isWorkingToday() {
        return workingToday;
    }

    public OfficeHours getHoursToday() {
        return hoursToday;
    }

    public List<HolidayRow> getHolidays() {
        return holidays;
    }

    public List<WorkingDayRow> getWorkingDays() {
        return workingDays;
    }

    public List<OfficeSeasonRow> getSeasons() {
        return seasons;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}

package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** manage/edit-calendar.xhtml: adds and removes holidays and working Saturdays, sets and ends office hours. */
@Named
@ViewScoped
public class EditCalendarBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String year;
    private int shownYear;
    private List<HolidayRow> holidays;
    private List<WorkingDayRow> workingDays;
    private List<OfficeSeasonRow> seasons;
    private LocalDate holiday;
    private String holidayName;
    private String holidayNameEn;
    private LocalDate workingDay;
    private String workingDayReason;
    private String seasonStart;
    private LocalDate hoursFrom;
    private LocalTime morningStart;
    private LocalTime morningEnd;
    private LocalTime afternoonStart;
    private LocalTime afternoonEnd;

    public void load() {
        LocalDate today = dates.getToday();
        shownYear = IdParameter.find(year)
                .filter(number -> number >= 2000 && number <= 2999)
                .map(Long::intValue)
                .orElse(today.getYear());
        holidays = calendar.holidays(shownYear);
        workingDays = calendar.workingDays(shownYear);
        seasons = calendar.seasons();
        hoursFrom = today.plusDays(1);
    }

    public String addHoliday() {
        calendar.addHoliday(holiday, holidayName, holidayNameEn);
        return done("organisation.calendar.done.holiday", holiday);
    }

    public String removeHoliday(HolidayRow row) {
        calendar.removeHoliday(row.id());
        return done("organisation.calendar.done.holidayRemoved", row.day());
    }

    public String addWorkingDay() {
        calendar.addWorkingDay(workingDay, workingDayReason);
        return done("organisation.calendar.done.workingDay", workingDay);
    }

    public String removeWorkingDay(WorkingDayRow row) {
        calendar.removeWorkingDay(row.id());
        return done("organisation.calendar.done.workingDayRemoved", row.day());
    }

    public String setHours() {
        calendar.setHours(
                OfficeSeasonRow.readStart(seasonStart),
                hoursFrom,
                OfficeHours.of(morningStart, morningEnd, afternoonStart, afternoonEnd));
        return done("organisation.calendar.done.hours", hoursFrom);
    }

    public String endHours(OfficeSeasonRow row) {
        LocalDate today = dates.getToday();
        calendar.endHours(row.id(), today.isBefore(row.validFrom()) ? row.validFrom() : today);
        return done("organisation.calendar.done.hoursEnded", today);
    }

    private String done(String key, LocalDate day) {
        notices.done(key, dates.day(day));
        return "/organisation/manage/edit-calendar.xhtml?faces-redirect=true&year=" + shownYear;
    }

    public int getShownYear() {
        return shownYear;
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

    public LocalDate getHoliday() {
        return holiday;
    }

    public void setHoliday(LocalDate holiday) {
        this.holiday = holiday;
    }

    public String getHolidayName() {
        return holidayName;
    }

    public void setHolidayName(String holidayName) {
        this.holidayName = holidayName;
    }

    public String getHolidayNameEn() {
        return holidayNameEn;
    }

    public void setHolidayNameEn(String holidayNameEn) {
        this.holidayNameEn = holidayNameEn;
    }

    public LocalDate getWorkingDay() {
        return workingDay;
    }

    public void setWorkingDay(LocalDate workingDay) {
        this.workingDay = workingDay;
    }

    public String getWorkingDayReason() {
        return workingDayReason;
    }

    public void setWorkingDayReason(String workingDayReason) {
        this.workingDayReason = workingDayReason;
    }

    public String getSeasonStart() {
        return seasonStart;
    }

    public void setSeasonStart(String seasonStart) {
        this.seasonStart = seasonStart;
    }

    public LocalDate getHoursFrom() {
        return hoursFrom;
    }

    public void setHoursFrom(LocalDate hoursFrom) {
        this.hoursFrom = hoursFrom;
    }

    public LocalTime getMorningStart() {
        return morningStart;
    }

    public void setMorningStart(LocalTime morningStart) {
        this.morningStart = morningStart;
    }

    public LocalTime getMorningEnd() {
        return morningEnd;
    }

    public void setMorningEnd(LocalTime morningEnd) {
        this.morningEnd = morningEnd;
    }

    public LocalTime getAfternoonStart() {
        return afternoonStart;
    }

    public void setAfternoonStart(LocalTime afternoonStart) {
        this.afternoonStart = afternoonStart;
    }

    public LocalTime getAfternoonEnd() {
        return afternoonEnd;
    }

    public void setAfternoonEnd(LocalTime afternoonEnd) {
        this.afternoonEnd = afternoonEnd;
    }
}

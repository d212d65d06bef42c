package vn.camtay.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.ViewParams;

/** The calendar of sessions by month, week, day or as a list; all that it shows stands in the address: {@code calendar.xhtml}. */
@Named
@RequestScoped
public class SessionCalendarBacking {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** How much of the calendar is seen at once; MONTH unless the address says another (a phone is sent to LIST). */
    public enum View {
        MONTH,
        WEEK,
        DAY,
        LIST
    }

    /** Meetings of one day. */
    public record Day(LocalDate date, DayOff off, List<ScheduledMeeting> meetings) {}

    @Inject
    ScheduleService schedule;

    @Inject
    ModuleService moduleService;

    @Inject
    CurrentUser currentUser;

    @Inject
    MessageTexts texts;

    @Inject
    Dates dates;

    private String view;
    private String date;
    private String module;
    private String trainer;
    private String venue;
    private String unit;
    private String state;
    private View shown;
    private LocalDate day;
    private LocalDate first;
    private LocalDate end;
    private Instant now;
    private List<DayOff> daysOff;
    private List<Day> days = List.of();
    private ScheduleChoices choices;
    private List<ModuleRow> modules;

    public void load() {
        now = dates.getNow();
        day = day(date);
        shown = view == null
                ? View.MONTH
                : orMonth(ViewParams.constant(View.class, view.toUpperCase(java.util.Locale.ROOT)));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        first = switch (shown) {
            case MONTH -> YearMonth.from(day).atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK, LIST -> monday;
            case DAY -> day;
        };
        end = switch (shown) {
            case MONTH -> first.plusWeeks(6);
            case WEEK, LIST -> monday.plusWeeks(1);
            case DAY -> day.plusDays(1);
        };
        daysOff = schedule.daysOff(first, end);
        choices = schedule.choices();
        modules = moduleService.offered();
        if (shown == View.LIST) {
            days = byDay();
        }
    }

    private static View orMonth(View asked) {
        return asked == null ? View.MONTH : asked;
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? dates.getToday() : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return dates.getToday();
        }
    }

    private List<Day> byDay() {
        Map<LocalDate, List<ScheduledMeeting>> grouped = new LinkedHashMap<>();
        first.datesUntil(end).forEach(each -> grouped.put(each, new ArrayList<>()));
        for (ScheduledMeeting meeting : schedule.meetings(filter())) {
            LocalDate on = LocalDate.ofInstant(meeting.row().startsAt(), dates.getZone());
            grouped.getOrDefault(on, grouped.get(first)).add(meeting);
        }
        Map<LocalDate, DayOff> closed = new LinkedHashMap<>();
        daysOff.forEach(off -> closed.put(off.day(), off));
        return grouped.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Day(entry.getKey(), closed.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private ScheduleFilter filter() {
        return new ScheduleFilter(
                first.atStartOfDay(dates.getZone()).toInstant(),
                end.atStartOfDay(dates.getZone()).toInstant(),
                ViewParams.number(module),
                ViewParams.number(trainer),
                ViewParams.number(venue),
                ViewParams.number(unit),
                ViewParams.constant(SessionState.class, state));
    }

    /** A moment of the office without its zone, as scripts take it. */
    public String local(Instant moment) {
        return LOCAL.format(moment.atZone(dates.getZone()));
    }

    /** Whether the reader plans sessions at all. */
    public boolean isPlanner() {
        return currentUser.hasAny(Role.TRAINER, Role.COORDINATOR);
    }

    /** What stands above the calendar: the month, the week's first and last day, or the day. */
    public String getHeading() {
        return switch (shown) {
            case MONTH ->
                texts.say("session.calendar.heading.month", day.getMonthValue(), String.valueOf(day.getYear()));
            case WEEK, LIST ->
                texts.say("session.calendar.heading.week", dates.day(first), dates.day(end.minusDays(1)));
            case DAY -> texts.say("session.calendar.heading.day", dates.weekday(day), dates.day(day));
        };
    }

    public String getPrevious() {
        return step(-1).toString();
    }

    public String getNext() {
        return step(1).toString();
    }

    private LocalDate step(int by) {
        return switch (shown) {
            case MONTH -> day.withDayOfMonth(1).plusMonths(by);
            case WEEK, LIST -> day.plusWeeks(by);
            case DAY -> day.plusDays(by);
        };
    }

    /** Days off for the script: day, then the holiday's name where there is one, lines of "2026-11-24 Name". */
    public String getClosed() {
        StringBuilder lines = new StringBuilder();
        for (DayOff off : daysOff) {
            lines.append(off.day())
                    .append(' ')
                    .append(off.nameVi() == null ? "" : texts.either(off.nameVi(), off.nameEn()))
                    .append('\n');
        }
        return lines.toString();
    }

    public View[] getViews() {
        return View.values();
    }

    public SessionState[] getStates() {
        return SessionState.values();
    }

    public View getShown() {
        return shown;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalDate getFirst() {
        return first;
    }

    public LocalDate getEnd() {
        return end;
    }

    public Instant getNow() {
        return now;
    }

    public List<Day> getDays() {
        return days;
    }

    public ScheduleChoices getChoices() {
        return choices;
    }

    public List<ModuleRow> getModules() {
        return modules;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getTrainer() {
        return trainer;
    }

    public void setTrainer(String trainer) {
        this.trainer = trainer;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}

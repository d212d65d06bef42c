package vn.camtay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;

/** Dates and times as people here write them: dd/MM/yyyy, HH:mm, in the office's zone, in either language. */
@Named
@ApplicationScoped
public class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    Clock clock;

    @Inject
    Language language;

    public String day(Object moment) {
        return format(DAY, moment);
    }

    public String time(Object moment) {
        return format(TIME, moment);
    }

    public String moment(Object moment) {
        return format(MOMENT, moment);
    }

    /** Day of the week in full: thứ Ba, Tuesday. */
    public String weekday(Object moment) {
        return moment == null
                ? ""
                : LocalDate.from(local(moment)).getDayOfWeek().getDisplayName(TextStyle.FULL, language.getLocale());
    }

    public int dayOfMonth(Object moment) {
        return LocalDate.from(local(moment)).getDayOfMonth();
    }

    public int month(Object moment) {
        return LocalDate.from(local(moment)).getMonthValue();
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** The office's zone, in which people read and write. */
    public ZoneId getZone() {
        return clock.getZone();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    private String format(DateTimeFormatter formatter, Object moment) {
        return moment == null ? "" : formatter.format(local(moment));
    }

    private TemporalAccessor local(Object moment) {
        return moment instanceof Instant instant ? instant.atZone(clock.getZone()) : (TemporalAccessor) moment;
    }
}

package vn.camtay.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** One meeting as it stands in the form of a session, in the office's zone. */
public class MeetingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private LocalTime from;
    private LocalTime to;
    private Long venueId;

    MeetingForm(LocalDate day, LocalTime from, LocalTime to, Long venueId) {
        this.day = day;
        this.from = from;
        this.to = to;
        this.venueId = venueId;
    }

    static MeetingForm of(MeetingRow row, ZoneId zone) {
        ZonedDateTime starts = row.startsAt().atZone(zone);
        return new MeetingForm(
                starts.toLocalDate(),
                starts.toLocalTime(),
                row.endsAt().atZone(zone).toLocalTime(),
                row.venueId());
    }

    /** @param venues ids of those that can be chosen; of another one the form says nothing */
    static MeetingForm of(PlannedMeeting meeting, ZoneId zone, Set<Long> venues) {
        ZonedDateTime starts = meeting.startsAt().atZone(zone);
        return new MeetingForm(
                starts.toLocalDate(),
                starts.toLocalTime(),
                meeting.endsAt().atZone(zone).toLocalTime(),
                venues.contains(meeting.venueId()) ? meeting.venueId() : null);
    }

    PlannedMeeting planned(ZoneId zone) {
        return new PlannedMeeting(
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(to).atZone(zone).toInstant(),
                venueId);
    }

    /** The same hours and place on another day. */
    MeetingForm on(LocalDate other) {
        return new MeetingForm(other, from, to, venueId);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public Long getVenueId() {
        return venueId;
    }

    public void setVenueId(Long venueId) {
        this.venueId = venueId;
    }
}

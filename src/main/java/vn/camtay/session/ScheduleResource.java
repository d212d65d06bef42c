package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.ViewParams;

/**
 * What the calendar's page asks for: meetings of a span, the times a meeting's people and place are taken, what stands against
 * a new time, and the move itself. Moments are the office's, without a zone: 2026-11-25T08:00:00.
 */
@Path("session/schedule")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {
    private static final int DAYS_MAX = 62;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Inject
    ScheduleService schedule;

    @Inject
    MessageTexts texts;

    @Inject
    Language language;

    @Inject
    Dates dates;

    /**
     * A meeting as the calendar draws it.
     *
     * @param part     "2/6" where the session has several
     * @param state    in the reader's language
     * @param seats    sentence
     * @param movable  whether the reader may move it
     */
    public record Event(
            String id,
            String session,
            String start,
            String end,
            String title,
            String code,
            String part,
            String venueId,
            String venue,
            String trainers,
            String state,
            String kind,
            String icon,
            String seats,
            int sequence,
            boolean movable) {}

    /** A time at which the meeting cannot be held, and why. */
    public record Busy(String start, String end, String text) {}

    /** A time and place wanted; {@code note} is why a coordinator lets the clashes of those {@code keys} stand. */
    public record Wanted(int sequence, String start, String end, long venueId, List<String> keys, String note) {}

    /** @param keys of the clashes that a coordinator may let stand; as many as reasons where all may */
    public record Check(List<String> reasons, List<String> keys) {}

    /** What was done, as a sentence. */
    public record Done(String text) {}

    @GET
    public List<Event> meetings(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("module") String module,
            @QueryParam("trainer") String trainer,
            @QueryParam("venue") String venue,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state) {
        TimeSlot span = span(from, to);
        return schedule
                .meetings(new ScheduleFilter(
                        span.startsAt(),
                        span.endsAt(),
                        ViewParams.number(module),
                        ViewParams.number(trainer),
                        ViewParams.number(venue),
                        ViewParams.number(unit),
                        ViewParams.constant(SessionState.class, state)))
                .stream()
                .map(this::event)
                .toList();
    }

    @GET
    @Path("{meeting}/busy")
    public List<Busy> busy(
            @PathParam("meeting") long meetingId, @QueryParam("from") String from, @QueryParam("to") String to) {
        return schedule.busy(meetingId, span(from, to)).stream()
                .map(busy -> new Busy(
                        local(busy.startsAt()),
                        local(busy.endsAt()),
                        texts.say("session.calendar.busy", busy.holderName(), busy.sessionCode(), busy.number())))
                .toList();
    }

    @POST
    @Path("{meeting}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Check check(@PathParam("meeting") long meetingId, Wanted wanted) {
        List<ScheduleClash> found = schedule.check(command(meetingId, wanted));
        return new Check(
                found.stream()
                        .map(clash -> language.texts().say(clash.reason()))
                        .toList(),
                found.stream()
                        .filter(ScheduleClash::isOverridable)
                        .map(ScheduleClash::key)
                        .toList());
    }

    @PUT
    @Path("{meeting}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done move(@PathParam("meeting") long meetingId, Wanted wanted) {
        MoveMeetingCommand command = command(meetingId, wanted);
        schedule.move(command);
        return new Done(texts.say(
                "session.calendar.done.moved",
                dates.weekday(command.startsAt()),
                dates.day(command.startsAt()),
                dates.time(command.startsAt()),
                dates.time(command.endsAt())));
    }

    private Event event(ScheduledMeeting meeting) {
        ScheduleRow row = meeting.row();
        SessionState state = meeting.state();
        return new Event(
                String.valueOf(row.meetingId()),
                String.valueOf(row.sessionId()),
                local(row.startsAt()),
                local(row.endsAt()),
                texts.either(row.moduleNameVi(), row.moduleNameEn()),
                row.code(),
                row.meetings() > 1 ? row.number() + "/" + row.meetings() : "",
                String.valueOf(row.venueId()),
                row.venueName(),
                row.trainerNames(),
                texts.name(state),
                state.kind(),
                state.icon(),
                texts.say("session.sessions.seats", row.seatsLeft(), row.capacity()),
                row.calendarSequence(),
                meeting.movable());
    }

    private MoveMeetingCommand command(long meetingId, Wanted wanted) {
        if (wanted == null) {
            throw new InvalidInputException("session.refused.moveNothing");
        }
        return new MoveMeetingCommand(
                meetingId,
                wanted.sequence(),
                instant(wanted.start()),
                instant(wanted.end()),
                wanted.venueId(),
                wanted.keys() == null
                        ? ClashesLetStand.NONE
                        : new ClashesLetStand(new HashSet<>(wanted.keys()), wanted.note()));
    }

    private TimeSlot span(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (!first.isBefore(last) || ChronoUnit.DAYS.between(first, last) > DAYS_MAX) {
            throw new InvalidInputException("session.refused.calendarSpan", DAYS_MAX);
        }
        return new TimeSlot(
                first.atStartOfDay(dates.getZone()).toInstant(),
                last.atStartOfDay(dates.getZone()).toInstant());
    }

    /** The day of a moment or date; what follows the day is left out. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException notADay) {
            throw new InvalidInputException("session.refused.calendarSpan", DAYS_MAX);
        }
    }

    private Instant instant(String local) {
        try {
            return LocalDateTime.parse(local == null ? "" : local)
                    .atZone(dates.getZone())
                    .toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw new InvalidInputException("session.refused.moveNothing");
        }
    }

    private String local(Instant moment) {
        return LOCAL.format(moment.atZone(dates.getZone()));
    }
}

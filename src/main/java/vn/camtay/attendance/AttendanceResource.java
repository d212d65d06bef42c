package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** Marks of the roll, one or two hundred by one call; each answer carries the finished row. */
@Path("attendance")
@ApplicationScoped
public class AttendanceResource {
    static final int MOST = 500;

    @Inject
    AttendanceService attendances;

    @Inject
    WalkInRequestService walkIns;

    @Inject
    ManyMarksService many;

    @Inject
    MessageTexts texts;

    @Inject
    StatusNames names;

    @Inject
    Dates dates;

    @Inject
    Language language;

    /**
     * What is said of one person.
     *
     * @param time {@code HH:mm} of the meeting's day, likewise {@code left}
     * @param seen version of the mark that was seen, 0 for none
     */
    public record Said(
            long official,
            String status,
            String time,
            String left,
            String reason,
            boolean justified,
            String why,
            Long seen) {}

    public record Roll(List<Said> marks) {}

    /**
     * The row as it is now.
     *
     * @param text   status in the reader's language
     * @param note   when they came or left, or why they are excused; empty otherwise
     * @param by     who made the mark; empty while unrecorded
     * @param self   what the person said of themself; empty for nothing
     * @param state  how the two stand to each other, with its text and tone
     */
    public record Row(
            long official,
            String status,
            String text,
            String tone,
            String note,
            String recordedAt,
            String by,
            long version,
            String self,
            boolean shared,
            String state,
            String stateText,
            String stateTone) {}

    /** @param result SAVED, CONFLICT or REFUSED */
    public record Answer(long official, String result, List<String> reasons, Row row) {}

    @GET
    @Path("{meeting}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Row> roll(@PathParam("meeting") long meetingId) {
        RollCall roll = attendances.rollCall(meetingId);
        return roll.rows().stream().map(row -> row(row, roll.statuses())).toList();
    }

    /** @param text that so many wait, in the reader's language */
    public record Waiting(long count, String text) {}

    @GET
    @Path("{meeting}/walk-ins")
    @Produces(MediaType.APPLICATION_JSON)
    public Waiting walkIns(@PathParam("meeting") long meetingId) {
        long count = walkIns.countOpen(meetingId);
        return new Waiting(count, texts.say("attendance.roll.walkIns", count));
    }

    @GET
    @Path("sessions/{session}/roll.xlsx")
    public Response file(@PathParam("session") long sessionId) {
        AttendanceFile file = many.file(sessionId);
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("attendance.import.template.file", file.sessionCode()),
                table -> AttendanceTable.write(table, language.texts(), file, dates.getZone()));
    }

    @PUT
    @Path("{meeting}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Answer> mark(@PathParam("meeting") long meetingId, Roll roll) {
        if (roll == null
                || roll.marks() == null
                || roll.marks().isEmpty()
                || roll.marks().size() > MOST) {
            throw new InvalidInputException("attendance.refused.unrecorded");
        }
        List<MarkCommand> commands = roll.marks().stream()
                .map(said -> new MarkCommand(
                        meetingId,
                        said.official(),
                        status(said.status()),
                        time(said.time()),
                        time(said.left()),
                        said.reason(),
                        said.justified(),
                        said.why(),
                        said.seen() == null ? 0L : said.seen()))
                .toList();
        StatusSet statuses = attendances.statuses(meetingId);
        return attendances.markAll(meetingId, commands).stream()
                .map(answer -> answer(answer, statuses))
                .toList();
    }

    /** How a dispute is settled. */
    public record Settled(boolean byCheckIn, String note) {}

    @POST
    @Path("{meeting}/{official}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Row settle(@PathParam("meeting") long meetingId, @PathParam("official") long officialId, Settled settled) {
        if (settled == null) {
            throw new InvalidInputException("attendance.refused.settledWithoutNote");
        }
        StatusSet statuses = attendances.statuses(meetingId);
        SettleCommand command = new SettleCommand(meetingId, officialId, settled.byCheckIn(), settled.note());
        return row(attendances.settle(command), statuses);
    }

    private Answer answer(MarkAnswer answer, StatusSet statuses) {
        return new Answer(
                answer.officialId(),
                answer.result().name(),
                answer.reasons().stream().map(language.texts()::say).toList(),
                answer.row() == null ? null : row(answer.row(), statuses));
    }

    private Row row(RollRow row, StatusSet statuses) {
        return new Row(
                row.officialId(),
                row.status().name(),
                names.of(statuses, row.status()),
                row.status().tone(),
                note(row),
                dates.time(row.recordedAt()),
                row.recordedName() == null ? "" : row.recordedName(),
                row.version(),
                self(row.self()),
                row.self().sharedDevice(),
                row.agreement().name(),
                texts.name(row.agreement()),
                row.agreement().tone());
    }

    private String note(RollRow row) {
        if (row.moment() == null) {
            return row.reason() == null ? "" : row.reason();
        }
        return row.leftAt() == null
                ? dates.time(row.moment())
                : dates.time(row.moment()) + "–" + dates.time(row.leftAt());
    }

    private String self(SelfReport self) {
        if (!self.made()) {
            return "";
        }
        if (self.inAt() == null) {
            return texts.say("attendance.roll.self.out", dates.time(self.outAt()));
        }
        return self.outAt() == null
                ? texts.say("attendance.roll.self.in", dates.time(self.inAt()))
                : texts.say("attendance.roll.self.both", dates.time(self.inAt()), dates.time(self.outAt()));
    }

    private static AttendanceStatus status(String name) {
        for (AttendanceStatus status : AttendanceStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new InvalidInputException("attendance.refused.unrecorded");
    }

    private static LocalTime time(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("attendance.refused.momentOutside");
        }
    }
}

package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.MessageTexts;

/** One mark of the roll by one small call; the answer is the finished row. */
@Path("attendance")
@ApplicationScoped
public class AttendanceResource {
    @Inject
    AttendanceService attendances;

    @Inject
    MessageTexts texts;

    @Inject
    Dates dates;

    /** What is said; {@code time} as {@code HH:mm} of the meeting's day. */
    public record Said(String status, String time, String reason, boolean justified, String why) {}

    /**
     * The row as it is now.
     *
     * @param text status in the reader's language
     * @param note when they came or left, or why they are excused; empty otherwise
     */
    public record Row(String status, String text, String tone, String note, String recordedAt) {}

    @PUT
    @Path("{meeting}/{official}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Row mark(@PathParam("meeting") long meetingId, @PathParam("official") long officialId, Said said) {
        RollRow row = attendances.mark(new MarkCommand(
                meetingId,
                officialId,
                status(said.status()),
                time(said.time()),
                said.reason(),
                said.justified(),
                said.why()));
        return new Row(
                row.status().name(),
                texts.name(row.status()),
                row.status().tone(),
                row.moment() == null ? row.reason() == null ? "" : row.reason() : dates.time(row.moment()),
                dates.time(row.recordedAt()));
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

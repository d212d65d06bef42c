package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/** A week of a unit's counters as a table to take away: one row a half-day and counter. */
@ApplicationScoped
@Path("enrolment/counter-cover")
public class CounterCoverResource {
    @Inject
    CounterCoverService counters;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @GET
    @Path("xlsx")
    public Response week(@QueryParam("unit") String unit, @QueryParam("week") String week) {
        CoverBoard board = counters.week(ViewParams.requireId(unit), CoverWeek.read(week, LocalDate.now(clock)));
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say(
                        "enrolment.counterCover.file",
                        texts.either(board.unit().name(), board.unit().nameEn()),
                        board.monday().toString()),
                table -> write(table, board, texts));
    }

    private static void write(SheetWriter table, CoverBoard board, Texts texts) {
        table.heading(
                texts.say("enrolment.counterCover.column.day"),
                texts.say("enrolment.counterCover.column.half"),
                texts.say("enrolment.counterCover.column.counter"),
                texts.say("enrolment.counterCover.column.minimum"),
                texts.say("enrolment.counterCover.column.present"),
                texts.say("enrolment.counterCover.column.training"),
                texts.say("enrolment.counterCover.column.leave"),
                texts.say("enrolment.counterCover.column.state"),
                texts.say("enrolment.counterCover.column.away"));
        for (CoverHalfDay halfDay : board.halfDays()) {
            String away = halfDay.away().stream().map(CoverPerson::fullName).collect(Collectors.joining(", "));
            for (CoverCell cell : halfDay.cells()) {
                table.row(
                        halfDay.halfDay().day(),
                        texts.name(halfDay.halfDay().half()),
                        cell.counterName(),
                        cell.minimum(),
                        cell.present(),
                        cell.inTraining(),
                        cell.onLeave(),
                        texts.say("enrolment.counterCover.state." + cell.tone()),
                        away);
            }
        }
    }
}

package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** The sessions of a filter as a workbook, to be changed and loaded again. */
@ApplicationScoped
@Path("session/file")
public class SessionFileResource {
    @Inject
    SessionFileService files;

    @Inject
    Language language;

    @Inject
    Dates dates;

    @GET
    @Path("sessions.xlsx")
    public Response sessions(
            @QueryParam("text") String text,
            @QueryParam("module") String module,
            @QueryParam("state") String state,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("mine") String mine) {
        SessionExport export = files.export(new SessionFilter(
                text,
                ViewParams.number(module),
                ViewParams.constant(SessionState.class, state),
                ViewParams.number(unit),
                start(day(from, dates.getToday())),
                to == null || to.isBlank() ? null : start(day(to, dates.getToday())),
                "true".equals(mine)));
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("session.sessionFile.file.name"),
                table -> SessionTable.write(table, texts, export, dates.getNow(), dates.getZone()));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return otherwise;
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(dates.getZone()).toInstant();
    }
}

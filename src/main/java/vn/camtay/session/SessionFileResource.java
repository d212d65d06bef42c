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
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** The sessions of a filter as a workbook, to be changed and loaded again, and as a paper. */
@ApplicationScoped
@Path("session/file")
public class SessionFileResource {
    @Inject
    SessionFileService files;

    @Inject
    Language language;

    @Inject
    Dates dates;

    @Inject
    PaperPrinter printer;

    @Inject
    Settings settings;

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
        SessionExport export = files.export(filter(text, module, state, unit, from, to, mine));
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("session.sessionFile.file.name"),
                table -> SessionTable.write(table, texts, export, dates.getNow(), dates.getZone()));
    }

    @GET
    @Path("sessions.pdf")
    public Response paper(
            @QueryParam("text") String text,
            @QueryParam("module") String module,
            @QueryParam("state") String state,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("mine") String mine) {
        SessionExport export = files.export(filter(text, module, state, unit, from, to, mine));
        LocalDate first = day(from, dates.getToday());
        Paper paper = SessionsPaper.of(
                export,
                language.getTag(),
                dates.day(first),
                dates.getToday(),
                dates.getNow(),
                settings.baseUrl() + "/session/sessions.xhtml?from=" + first);
        return PaperDownload.answer(printer, paper, language.texts().say("session.paper.file"));
    }

    private SessionFilter filter(
            String text, String module, String state, String unit, String from, String to, String mine) {
        return new SessionFilter(
                text,
                ViewParams.number(module),
                ViewParams.constant(SessionState.class, state),
                ViewParams.number(unit),
                start(day(from, dates.getToday())),
                to == null || to.isBlank() ? null : start(day(to, dates.getToday())),
                "true".equals(mine));
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

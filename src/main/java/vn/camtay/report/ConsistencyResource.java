package vn.camtay.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** What the consistency checks found, as a table to take away: one line a row, no line when all hold. */
@Path("report/consistency")
@RequestScoped
public class ConsistencyResource {
    @Inject
    ConsistencyService consistency;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @GET
    @Path("{format: xlsx|csv}")
    public Response download(@PathParam("format") String format) {
        Texts texts = language.texts();
        Map<ConsistencyCheck, List<ConsistencyRow>> found = new LinkedHashMap<>();
        for (ConsistencyCheck check : ConsistencyCheck.values()) {
            found.put(check, consistency.rows(check));
        }
        String file = texts.say("report.consistency.file") + "-" + LocalDate.now(clock);
        return SheetDownload.answer(SheetFormat.of(format), file, sheet -> {
            sheet.heading(
                    texts.say("report.consistency.check"),
                    texts.say("report.consistency.session"),
                    texts.say("report.consistency.person"),
                    texts.say("report.consistency.meeting"),
                    texts.say("report.consistency.found"),
                    texts.say("report.consistency.expected"));
            found.forEach((check, rows) -> rows.forEach(row -> sheet.row(
                    texts.name(check),
                    row.session(),
                    row.official(),
                    row.at() == null ? null : LocalDateTime.ofInstant(row.at(), clock.getZone()),
                    row.found(),
                    row.expected())));
        });
    }
}

package vn.camtay.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.organisation.UnitService;
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;

/** The record of whoever asks, to print. */
@ApplicationScoped
@Path("report/my-record")
public class MyRecordResource {
    @Inject
    ReportService reports;

    @Inject
    UnitService units;

    @Inject
    PaperPrinter printer;

    @Inject
    Settings settings;

    @Inject
    Language language;

    @Inject
    Dates dates;

    @GET
    @Path("pdf")
    public Response pdf(@QueryParam("year") String year) {
        Long wanted = ViewParams.number(year);
        MyRecord record = reports.mine(wanted == null ? null : wanted.intValue(), "en".equals(language.getTag()));
        Paper paper = RecordPaper.of(record, units.tree(), language.getTag(), dates.getToday(), settings.baseUrl());
        return PaperDownload.answer(
                printer, paper, language.texts().say("report.record.paper.file", String.valueOf(record.year())));
    }
}

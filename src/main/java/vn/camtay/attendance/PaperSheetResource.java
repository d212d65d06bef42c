package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.web.Language;

/** The sheet of a meeting to print, and the scans of signed ones. */
@ApplicationScoped
@Path("attendance/sheets")
public class PaperSheetResource {
    @Inject
    PaperSheetService sheets;

    @Inject
    PaperPrinter printer;

    @Inject
    FileService files;

    @Inject
    Language language;

    @GET
    @Path("{meeting}.pdf")
    public Response sheet(@PathParam("meeting") long meeting) {
        Paper paper = sheets.sheet(meeting, language.getTag());
        String name =
                language.texts().say("attendance.paper.file", paper.title().replace('/', '-'));
        return PaperDownload.answer(printer, paper, name);
    }

    @GET
    @Path("scans/{id}")
    public Response scan(@PathParam("id") long id) {
        return FileDownload.answer(files, PaperSheetService.OWNER, sheets.requireScan(id));
    }
}

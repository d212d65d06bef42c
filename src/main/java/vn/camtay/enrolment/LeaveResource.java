package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.camtay.organisation.LeaveImportService;
import vn.camtay.organisation.LeaveTable;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** The template of a file of leave. */
@ApplicationScoped
@Path("enrolment/leave")
public class LeaveResource {
    @Inject
    LeaveImportService imports;

    @Inject
    Language language;

    @GET
    @Path("template.xlsx")
    public Response template() {
        imports.requireKeeper();
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("enrolment.importLeave.template.file"),
                table -> LeaveTable.writeTemplate(table, texts));
    }
}

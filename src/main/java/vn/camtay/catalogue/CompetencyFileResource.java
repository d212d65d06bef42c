package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** The competency framework as a workbook, to be changed and loaded again. */
@ApplicationScoped
@Path("catalogue/competencies")
public class CompetencyFileResource {
    @Inject
    CompetencyFileService files;

    @Inject
    Language language;

    @GET
    @Path("xlsx")
    public Response competencies() {
        Map<String, Map<CompetencyColumn, String>> competencies = files.export();
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("catalogue.competencyFile.file.name"),
                table -> CompetencyTable.write(table, texts, competencies));
    }
}

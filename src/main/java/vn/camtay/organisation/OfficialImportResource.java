package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** What the pages of an import fetch: the template, the refused rows as a file, and how far it has come. */
@ApplicationScoped
@Path("organisation/official-imports")
public class OfficialImportResource {
    @Inject
    OfficialImportService imports;

    @Inject
    UnitService units;

    @Inject
    PostService posts;

    @Inject
    Language language;

    /** @param percent 0 to 100 */
    public record Progress(boolean done, int percent, String text) {}

    @GET
    @Path("template.xlsx")
    public Response template() {
        imports.requireMayImport();
        Texts texts = language.texts();
        List<UnitRow> codes = units.tree().stream()
                .filter(unit -> unit.kind() != UnitKind.CITY)
                .toList();
        List<PostRow> list = posts.offered(Set.of());
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("organisation.import.file.template"),
                table -> OfficialImportTable.writeTemplate(table, texts, codes, list));
    }

    @GET
    @Path("{id}/refused.{format:xlsx|csv}")
    public Response refused(@PathParam("id") long id, @PathParam("format") String format) {
        List<OfficialImportLine> lines = imports.refused(id);
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.of(format),
                texts.say("organisation.import.file.refused"),
                table -> OfficialImportTable.writeRefused(table, texts, lines));
    }

    @GET
    @Path("{id}/progress")
    @Produces(MediaType.APPLICATION_JSON)
    public Progress progress(@PathParam("id") long id) {
        OfficialImportDetail file = imports.require(id);
        String text = language.texts().say("organisation.officialImport.progress", file.takenRows(), file.goodRows());
        return new Progress(file.isDone(), file.percent(), text);
    }
}

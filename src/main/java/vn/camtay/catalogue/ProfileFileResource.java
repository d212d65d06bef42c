package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.sheet.SheetDownload;
import vn.camtay.sheet.SheetFormat;

/** What posts ask for as a workbook, to be changed and loaded again. */
@ApplicationScoped
@Path("catalogue/profiles")
public class ProfileFileResource {
    @Inject
    ProfileFileService files;

    @Inject
    Language language;

    @GET
    @Path("xlsx")
    public Response profiles() {
        List<PostProfile> profiles = files.export();
        Texts texts = language.texts();
        return SheetDownload.answer(
                SheetFormat.XLSX,
                texts.say("catalogue.profileFile.file.name"),
                table -> ProfileTable.write(table, texts, profiles));
    }
}

package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;

/** Files among a module's materials. */
@ApplicationScoped
@Path("catalogue/materials")
public class ModuleMaterialResource {
    @Inject
    ModuleMaterialService materials;

    @Inject
    FileService files;

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") long id) {
        return FileDownload.answer(files, ModuleMaterialService.OWNER, materials.requireFile(id));
    }
}

package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;

/** Files among a session's materials. */
@ApplicationScoped
@Path("session/materials")
public class SessionMaterialResource {
    @Inject
    SessionMaterialService materials;

    @Inject
    FileService files;

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") long id) {
        return FileDownload.answer(files, SessionMaterialService.OWNER, materials.requireFile(id));
    }
}

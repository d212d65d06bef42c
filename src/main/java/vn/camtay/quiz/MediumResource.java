package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;

/** Shows pictures and plays sounds of questions. */
@ApplicationScoped
@Path("quiz/media")
public class MediumResource {
    @Inject
    MediumService media;

    @Inject
    FileService files;

    @GET
    @Path("{content}")
    public Response medium(
            @PathParam("content") String content, @HeaderParam("Range") String range, @Context Request request) {
        return FileDownload.shown(files, MediumService.OWNER, media.require(content), range, request);
    }
}

package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;

/** Files that were handed in, for whoever marks. */
@Path("quiz/marking/{attempt}/files")
@ApplicationScoped
public class MarkingFileResource {
    @Inject
    AnswerFileService answerFiles;

    @Inject
    FileService files;

    @GET
    @Path("{id}")
    public Response file(@PathParam("attempt") long attemptId, @PathParam("id") long id) {
        return FileDownload.answer(files, AnswerFileService.OWNER, answerFiles.requireForMarking(attemptId, id));
    }
}

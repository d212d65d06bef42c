package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import vn.camtay.file.FileDownload;
import vn.camtay.file.FileService;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.web.OwnToken;

/**
 * Files as answers: put into a place of their question by a call that may be repeated, with the attempt's own token like every other
 * answer, and downloaded by the person. Whoever marks goes through {@link MarkingFileResource}.
 */
@Path("quiz/attempts/{attempt}")
@ApplicationScoped
public class AnswerFileResource {
    @Inject
    AnswerFileService answerFiles;

    @Inject
    FileService files;

    @Inject
    Clock clock;

    /**
     * Read to its end before any transaction begins: a slow connection holds nobody up.
     *
     * @param name     of the file, as the person's device says
     * @param replaces id of the file that the page shows in the place, 0 for none
     * @param chosenAt by the server's clock in milliseconds
     */
    @PUT
    @Path("questions/{position}/files/{slot}")
    @OwnToken
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject put(
            @PathParam("attempt") long attemptId,
            @PathParam("position") int position,
            @PathParam("slot") int slot,
            @HeaderParam(AnswerResource.TOKEN) String token,
            @QueryParam("name") String name,
            @QueryParam("replaces") long replaces,
            @QueryParam("chosenAt") long chosenAt,
            InputStream body)
            throws IOException {
        AnswerFilePlace place = place(attemptId, token, position, slot, replaces, chosenAt);
        try (FileUpload.Received received = FileUpload.receive(name, body)) {
            return json(answerFiles.put(place, received.upload()));
        }
    }

    @DELETE
    @Path("questions/{position}/files/{slot}")
    @OwnToken
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject takeBack(
            @PathParam("attempt") long attemptId,
            @PathParam("position") int position,
            @PathParam("slot") int slot,
            @HeaderParam(AnswerResource.TOKEN) String token,
            @QueryParam("replaces") long replaces,
            @QueryParam("chosenAt") long chosenAt) {
        return json(answerFiles.takeBack(place(attemptId, token, position, slot, replaces, chosenAt)));
    }

    private static AnswerFilePlace place(
            long attemptId, String token, int position, int slot, long replaces, long chosenAt) {
        return new AnswerFilePlace(attemptId, token == null ? "" : token, position, slot, replaces, chosenAt);
    }

    private JsonObject json(List<AnswerFileRow> rows) {
        return QuestionJson.JSON
                .createObjectBuilder()
                .add("now", clock.millis())
                .add("files", array(rows))
                .build();
    }

    static JsonArrayBuilder array(List<AnswerFileRow> rows) {
        JsonArrayBuilder array = QuestionJson.JSON.createArrayBuilder();
        rows.forEach(row -> array.add(QuestionJson.JSON
                .createObjectBuilder()
                .add("slot", row.slot())
                .add("id", row.id())
                .add("name", row.name())
                .add("kilobytes", row.kilobytes())));
        return array;
    }

    @GET
    @Path("files/{id}")
    public Response mine(@PathParam("attempt") long attemptId, @PathParam("id") long id) {
        return FileDownload.answer(files, AnswerFileService.OWNER, answerFiles.requireMine(attemptId, id));
    }
}

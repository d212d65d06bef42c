package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import vn.camtay.shared.web.OwnToken;

/** Opens a running attempt in a browser, in one document, and hands it in. */
@Path("quiz/attempts/{attempt}")
@ApplicationScoped
public class AttemptResource {
    @Inject
    AttemptService attempts;

    /** The questions as they are shown, the answers so far, the token for them and the server's clock. */
    @POST
    @Path("paper")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject paper(@PathParam("attempt") long attemptId) {
        Paper paper = attempts.open(attemptId);
        JsonArrayBuilder sheets = QuestionJson.JSON.createArrayBuilder();
        paper.sheets().forEach(sheet -> sheets.add(json(sheet)));
        JsonArrayBuilder sections = QuestionJson.JSON.createArrayBuilder();
        paper.sections().forEach(section -> sections.add(json(section)));
        return QuestionJson.JSON
                .createObjectBuilder()
                .add("attempt", paper.attemptId())
                .add("token", paper.token())
                .add("openedIn", paper.openedIn())
                .add("now", paper.now().toEpochMilli())
                .add("endsAt", paper.endsAt().toEpochMilli())
                .add("sections", sections)
                .add("questions", sheets)
                .build();
    }

    private static JsonObjectBuilder json(SectionStart section) {
        return QuestionJson.JSON
                .createObjectBuilder()
                .add("first", section.first())
                .add("name", section.name())
                .add("intro", section.intro() == null ? "" : section.intro());
    }

    private static JsonObjectBuilder json(Paper.Sheet sheet) {
        JsonObjectBuilder json = QuestionJson.JSON
                .createObjectBuilder()
                .add("position", sheet.position())
                .add("points", sheet.points())
                .add("shown", sheet.shown());
        if (!sheet.files().isEmpty()) {
            json.add("files", AnswerFileResource.array(sheet.files()));
        }
        if (sheet.answer() != null) {
            json.add("sequence", sheet.answer().sequence())
                    .add(
                            "answer",
                            QuestionJson.JSON
                                    .createReader(
                                            new StringReader(sheet.answer().content()))
                                    .readObject());
        }
        return json;
    }

    /** Hands it in, once; asked again it answers the same. */
    @POST
    @Path("submission")
    @OwnToken
    public void submit(@PathParam("attempt") long attemptId, @HeaderParam(AnswerResource.TOKEN) String token) {
        attempts.submit(attemptId, token);
    }
}

package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.OwnToken;

/**
 * Saves answers, one or a queue of them, by one call that may be repeated. It is called at each change by everybody who sits in an
 * exam, so it reads and writes its JSON by hand and asks for the attempt's own token instead of the session's.
 */
@Path("quiz/attempts/{attempt}/answers")
@ApplicationScoped
public class AnswerResource {
    /** Header that carries the attempt's token. */
    static final String TOKEN = "X-Camtay-Attempt";

    static final int MOST_CHARACTERS = 2_000_000;

    @Inject
    AnswerService answers;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /**
     * @param body {@code {"answers":[{"position":3,"sequence":1764130000000,"answer":{…}}]}}
     * @return one result an answer, in their order: SAVED, REFUSED (for good, with a reason) or LATER; besides the server's clock, the
     *     deadline and the browser that counts as open
     */
    @PUT
    @OwnToken
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String save(@PathParam("attempt") long attemptId, @HeaderParam(TOKEN) String token, String body) {
        List<GivenAnswer> given = read(body);
        return write(given, answers.save(attemptId, token == null ? "" : token, given));
    }

    private static List<GivenAnswer> read(String body) {
        if (body == null || body.length() > MOST_CHARACTERS) {
            throw unreadable();
        }
        try (JsonReader reader = QuestionJson.JSON.createReader(new StringReader(body))) {
            JsonArray array = reader.readObject().getJsonArray("answers");
            List<GivenAnswer> given = new ArrayList<>();
            for (JsonObject one : array.getValuesAs(JsonObject.class)) {
                given.add(new GivenAnswer(
                        one.getInt("position"),
                        one.getJsonNumber("sequence").longValueExact(),
                        withoutFiles(Answer.of(one.getJsonObject("answer")))
                                .toJson()
                                .toString()));
            }
            return given;
        } catch (JsonException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | ArithmeticException broken) {
            throw unreadable();
        }
    }

    /** Files come through {@link AnswerFileResource} only: a number said here proves nothing. */
    private static Answer withoutFiles(Answer answer) {
        return answer instanceof Answer.Written written ? new Answer.Written(written.text(), List.of()) : answer;
    }

    private String write(List<GivenAnswer> given, List<SavedAnswer> saved) {
        StringBuilder json = new StringBuilder("{\"now\":").append(clock.millis());
        for (SavedAnswer one : saved) {
            if (one.isSaved()) {
                json.append(",\"endsAt\":").append(one.endsAt().toEpochMilli());
                if (one.openedIn() != null) {
                    json.append(",\"openedIn\":\"").append(one.openedIn()).append('"');
                }
                break;
            }
        }
        json.append(",\"results\":[");
        for (int i = 0; i < given.size(); i++) {
            SavedAnswer one = saved.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"position\":")
                    .append(given.get(i).position())
                    .append(",\"sequence\":")
                    .append(given.get(i).sequence())
                    .append(",\"result\":");
            if (one.refusal() != null) {
                json.append("\"REFUSED\",\"reason\":")
                        .append(QuestionJson.JSON.createValue(language.texts().say(one.refusal())));
            } else {
                json.append(one.isSaved() ? "\"SAVED\"" : "\"LATER\"");
            }
            json.append('}');
        }
        return json.append("]}").toString();
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("quiz.refused.answerUnreadable");
    }
}

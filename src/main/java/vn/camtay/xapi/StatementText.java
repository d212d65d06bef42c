package vn.camtay.xapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes statements of xAPI 1.0.3. */
final class StatementText {
    private static final String VI = "vi-VN";
    private static final String EN = "en-US";
    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";
    private static final String MEETING = "http://adlnet.gov/expapi/activities/meeting";

    private final String baseUrl;

    StatementText(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Of the statement with that number about the person's completions in the session; always the same. */
    String id(StatementKind kind, long officialId, long sessionId, int number) {
        String name = baseUrl + "/xapi/" + kind + "/" + officialId + "/" + sessionId + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String completed(String id, Completed fact) {
        JsonObjectBuilder result = Json.createObjectBuilder()
                .add("completion", true)
                .add("success", true)
                .add("duration", Duration.ofMinutes(fact.minutes()).toString());
        return statement(
                        id,
                        actor(fact.officialId()),
                        "http://adlnet.gov/expapi/verbs/completed",
                        "đã hoàn thành",
                        "completed",
                        fact.at())
                .add(
                        "object",
                        activity(
                                "/catalogue/module.xhtml?id=" + fact.moduleId(),
                                COURSE,
                                fact.moduleCode() + " – " + fact.moduleNameVi(),
                                fact.moduleCode() + " – "
                                        + (fact.moduleNameEn() == null ? fact.moduleNameVi() : fact.moduleNameEn())))
                .add("result", result)
                .add(
                        "context",
                        Json.createObjectBuilder()
                                .add("platform", "Camtay")
                                .add("language", VI)
                                .add(
                                        "contextActivities",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "grouping",
                                                        Json.createArrayBuilder()
                                                                .add(activity(
                                                                        "/session/session.xhtml?id=" + fact.sessionId(),
                                                                        MEETING,
                                                                        fact.sessionCode(),
                                                                        fact.sessionCode())))))
                .build()
                .toString();
    }

    String voiding(String id, Statement other, long officialId, Instant at) {
        return statement(id, actor(officialId), "http://adlnet.gov/expapi/verbs/voided", "đã hủy", "voided", at)
                .add(
                        "object",
                        Json.createObjectBuilder()
                                .add("objectType", "StatementRef")
                                .add("id", other.statementId()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder statement(
            String id, JsonObject actor, String verb, String vi, String en, Instant at) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("actor", actor)
                .add("verb", Json.createObjectBuilder().add("id", verb).add("display", words(vi, en)))
                .add("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** An account of this installation: a number that says nothing to whoever does not have its database. */
    private JsonObject actor(long officialId) {
        return Json.createObjectBuilder()
                .add("objectType", "Agent")
                .add(
                        "account",
                        Json.createObjectBuilder().add("homePage", baseUrl).add("name", "official-" + officialId))
                .build();
    }

    private JsonObject activity(String path, String type, String vi, String en) {
        return Json.createObjectBuilder()
                .add("objectType", "Activity")
                .add("id", baseUrl + path)
                .add("definition", Json.createObjectBuilder().add("type", type).add("name", words(vi, en)))
                .build();
    }

    private static JsonObject words(String vi, String en) {
        return Json.createObjectBuilder().add(VI, vi).add(EN, en).build();
    }
}

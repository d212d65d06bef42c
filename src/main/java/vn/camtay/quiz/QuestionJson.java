package vn.camtay.quiz;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * How a question is kept in its row: one JSON object, with the version of this form in {@code v}. Holds the correct answers, so it
 * never leaves the server; the browser gets {@link Showing#toJson}.
 */
public final class QuestionJson {
    /** Version of the form that is written. */
    static final int VERSION = 1;

    /** Looked up once: the API's own short cuts look through every library on the class path at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private QuestionJson() {}

    public static String write(QuestionContent content) {
        return object(content).add("v", VERSION).build().toString();
    }

    /**
     * @param json as written by {@link #write}
     * @throws IllegalStateException when it is not, or of a version to come
     */
    public static QuestionContent read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            if (object.getInt("v") != VERSION) {
                throw new IllegalStateException("a question of version " + object.getInt("v"));
            }
            return content(object);
        } catch (JsonException | NullPointerException | ClassCastException broken) {
            throw new IllegalStateException("no question", broken);
        }
    }

    private static JsonObjectBuilder object(QuestionContent content) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", content.type().name())
                .add("text", content.stem().text().html())
                .add("explanation", content.stem().explanation().html())
                .add("mark", content.stem().mark());
        if (content instanceof SingleChoice single) {
            json.add("choices", array(single.choices(), QuestionJson::choice)).add("shuffle", single.shuffle());
        } else if (content instanceof MultipleChoice multiple) {
            json.add("choices", array(multiple.choices(), QuestionJson::choice))
                    .add("scoring", multiple.scoring().name())
                    .add("shuffle", multiple.shuffle());
        } else if (content instanceof TrueFalse statement) {
            json.add("right", statement.right())
                    .add("feedbackTrue", statement.feedbackTrue().html())
                    .add("feedbackFalse", statement.feedbackFalse().html());
        } else if (content instanceof Matching matching) {
            JsonArrayBuilder distractors = JSON.createArrayBuilder();
            matching.distractors().forEach(distractors::add);
            json.add("pairs", array(matching.pairs(), QuestionJson::pair))
                    .add("distractors", distractors)
                    .add("scoring", matching.scoring().name())
                    .add("shuffle", matching.shuffle());
        } else if (content instanceof Ordering ordering) {
            JsonArrayBuilder items = JSON.createArrayBuilder();
            ordering.items().forEach(item -> items.add(item.html()));
            json.add("items", items).add("scoring", ordering.scoring().name());
        } else if (content instanceof ShortAnswer shortAnswer) {
            json.add("answers", array(shortAnswer.answers(), QuestionJson::text))
                    .add("match", shortAnswer.match().name());
        } else if (content instanceof Numeric numeric) {
            json.add("answers", array(numeric.answers(), QuestionJson::number));
        } else if (content instanceof GapText gapText) {
            json.add("gaps", array(gapText.gaps(), QuestionJson::gap));
        } else if (content instanceof Scenario scenario) {
            json.add("parts", array(scenario.parts(), QuestionJson::object));
        } else if (content instanceof Essay essay) {
            json.add("form", essay.form().name())
                    .add("guidance", essay.guidance().html())
                    .add("rubric", array(essay.rubric(), QuestionJson::criterion));
        }
        return json;
    }

    private static QuestionContent content(JsonObject json) {
        Stem stem = new Stem(
                rich(json, "text"),
                rich(json, "explanation"),
                json.getJsonNumber("mark").bigDecimalValue());
        return switch (QuestionType.valueOf(json.getString("type"))) {
            case SINGLE_CHOICE ->
                new SingleChoice(stem, list(json, "choices", QuestionJson::choice), json.getBoolean("shuffle"));
            case MULTIPLE_CHOICE ->
                new MultipleChoice(
                        stem, list(json, "choices", QuestionJson::choice), scoring(json), json.getBoolean("shuffle"));
            case TRUE_FALSE ->
                new TrueFalse(stem, json.getBoolean("right"), rich(json, "feedbackTrue"), rich(json, "feedbackFalse"));
            case MATCHING ->
                new Matching(
                        stem,
                        list(json, "pairs", pair -> new Matching.Pair(rich(pair, "prompt"), pair.getString("target"))),
                        strings(json, "distractors"),
                        scoring(json),
                        json.getBoolean("shuffle"));
            case ORDERING ->
                new Ordering(
                        stem, strings(json, "items").stream().map(RichText::new).toList(), scoring(json));
            case SHORT_ANSWER ->
                new ShortAnswer(
                        stem, list(json, "answers", QuestionJson::text), TextMatch.valueOf(json.getString("match")));
            case NUMERIC -> new Numeric(stem, list(json, "answers", QuestionJson::number));
            case GAP_TEXT -> new GapText(stem, list(json, "gaps", QuestionJson::gap));
            case SCENARIO -> new Scenario(stem, list(json, "parts", QuestionJson::content));
            case ESSAY ->
                new Essay(
                        stem,
                        Essay.Form.valueOf(json.getString("form")),
                        rich(json, "guidance"),
                        list(
                                json,
                                "rubric",
                                criterion -> new Essay.Criterion(
                                        criterion.getString("text"),
                                        decimal(criterion, "points"),
                                        criterion.containsKey("levels")
                                                ? list(
                                                        criterion,
                                                        "levels",
                                                        level -> new Essay.Level(
                                                                level.getString("text"), decimal(level, "points")))
                                                : List.of())));
        };
    }

    private static JsonObjectBuilder choice(Choice choice) {
        return JSON.createObjectBuilder()
                .add("text", choice.text().html())
                .add("weight", choice.weight().percent())
                .add("feedback", choice.feedback().html());
    }

    private static Choice choice(JsonObject json) {
        return new Choice(rich(json, "text"), weight(json), rich(json, "feedback"));
    }

    private static JsonObjectBuilder pair(Matching.Pair pair) {
        return JSON.createObjectBuilder().add("prompt", pair.prompt().html()).add("target", pair.target());
    }

    private static JsonObjectBuilder text(AcceptedText answer) {
        return JSON.createObjectBuilder()
                .add("text", answer.text())
                .add("weight", answer.weight().percent())
                .add("feedback", answer.feedback().html());
    }

    private static AcceptedText text(JsonObject json) {
        return new AcceptedText(json.getString("text"), weight(json), rich(json, "feedback"));
    }

    private static JsonObjectBuilder number(AcceptedNumber answer) {
        return JSON.createObjectBuilder()
                .add("from", answer.from())
                .add("to", answer.to())
                .add("weight", answer.weight().percent())
                .add("feedback", answer.feedback().html());
    }

    private static AcceptedNumber number(JsonObject json) {
        return new AcceptedNumber(decimal(json, "from"), decimal(json, "to"), weight(json), rich(json, "feedback"));
    }

    private static JsonObjectBuilder gap(Gap gap) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("share", gap.share());
        if (gap instanceof Gap.Typed typed) {
            json.add("kind", "typed")
                    .add("answers", array(typed.answers(), QuestionJson::text))
                    .add("match", typed.match().name());
        } else if (gap instanceof Gap.Chosen chosen) {
            json.add("kind", "chosen").add("answers", array(chosen.options(), QuestionJson::text));
        } else if (gap instanceof Gap.Number number) {
            json.add("kind", "number").add("answers", array(number.answers(), QuestionJson::number));
        }
        return json;
    }

    private static Gap gap(JsonObject json) {
        int share = json.getInt("share");
        return switch (json.getString("kind")) {
            case "typed" ->
                new Gap.Typed(
                        list(json, "answers", QuestionJson::text), TextMatch.valueOf(json.getString("match")), share);
            case "chosen" -> new Gap.Chosen(list(json, "answers", QuestionJson::text), share);
            case "number" -> new Gap.Number(list(json, "answers", QuestionJson::number), share);
            default -> throw new IllegalStateException("no gap: " + json.getString("kind"));
        };
    }

    private static JsonObjectBuilder criterion(Essay.Criterion criterion) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("text", criterion.text()).add("points", criterion.points());
        return criterion.levels().isEmpty()
                ? json
                : json.add("levels", array(criterion.levels(), level -> JSON.createObjectBuilder()
                        .add("text", level.text())
                        .add("points", level.points())));
    }

    private static RichText rich(JsonObject json, String name) {
        return new RichText(json.getString(name));
    }

    private static Weight weight(JsonObject json) {
        return new Weight(decimal(json, "weight"));
    }

    private static Scoring scoring(JsonObject json) {
        return Scoring.valueOf(json.getString("scoring"));
    }

    private static BigDecimal decimal(JsonObject json, String name) {
        return json.getJsonNumber(name).bigDecimalValue();
    }

    private static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> form) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> form) {
        return json.getJsonArray(name).stream()
                .map(JsonValue::asJsonObject)
                .map(form)
                .toList();
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

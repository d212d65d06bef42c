package vn.camtay.quiz;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/**
 * What somebody answered to one question. Places (of choices, targets, items, options) count from 0: as they were shown when the
 * answer comes from the browser, as the author wrote them once {@link Showing#authored} has turned them.
 */
public sealed interface Answer extends Serializable {
    /** Characters of the JSON form. */
    int MAX_JSON = 200_000;

    /** Whether nothing was answered. */
    boolean isEmpty();

    /** The JSON form, read back by {@link #of(JsonObject)}. */
    JsonObject toJson();

    /** No answer yet. */
    record Unanswered() implements Answer {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public JsonObject toJson() {
            return kind("none").build();
        }
    }

    /** One choice. */
    record Chosen(int choice) implements Answer {
        public Chosen {
            checkPlace(choice, 0);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public JsonObject toJson() {
            return kind("choice").add("choice", choice).build();
        }
    }

    /** Any number of choices, kept in ascending order. */
    record ChosenSeveral(List<Integer> choices) implements Answer {
        public ChosenSeveral {
            choices = choices.stream().distinct().sorted().toList();
            choices.forEach(choice -> checkPlace(choice, 0));
        }

        @Override
        public boolean isEmpty() {
            return choices.isEmpty();
        }

        @Override
        public JsonObject toJson() {
            return kind("choices").add("choices", array(choices)).build();
        }
    }

    /** True or false. */
    record Said(boolean statement) implements Answer {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public JsonObject toJson() {
            return kind("said").add("statement", statement).build();
        }
    }

    /** For each prompt the place of its target, −1 for none. */
    record Matched(List<Integer> targets) implements Answer {
        public Matched {
            targets = List.copyOf(targets);
            targets.forEach(target -> checkPlace(target, -1));
        }

        @Override
        public boolean isEmpty() {
            return targets.stream().allMatch(target -> target < 0);
        }

        @Override
        public JsonObject toJson() {
            return kind("matched").add("targets", array(targets)).build();
        }
    }

    /** The items, by their places, in the order they were put; each once. */
    record Ordered(List<Integer> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
            items.forEach(item -> checkPlace(item, 0));
            if (items.stream().distinct().count() < items.size()) {
                throw unreadable();
            }
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }

        @Override
        public JsonObject toJson() {
            return kind("ordered").add("items", array(items)).build();
        }
    }

    /** A few words or a number, as typed, at most {@value #MAX_LENGTH} characters. */
    record Typed(String text) implements Answer {
        public static final int MAX_LENGTH = 500;

        public Typed {
            checkLength(text, MAX_LENGTH);
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }

        @Override
        public JsonObject toJson() {
            return kind("typed").add("text", text).build();
        }
    }

    /** One value a gap, as typed or the place of the chosen option; empty for a gap left open. */
    record Filled(List<String> values) implements Answer {
        public Filled {
            values = List.copyOf(values);
            values.forEach(value -> checkLength(value, Typed.MAX_LENGTH));
        }

        @Override
        public boolean isEmpty() {
            return values.stream().allMatch(String::isBlank);
        }

        @Override
        public JsonObject toJson() {
            JsonArrayBuilder texts = QuestionJson.JSON.createArrayBuilder();
            values.forEach(texts::add);
            return kind("filled").add("values", texts).build();
        }
    }

    /** One answer a part of a scenario, {@link Unanswered} where there is none. */
    record Parts(List<Answer> answers) implements Answer {
        public Parts {
            answers = List.copyOf(answers);
            if (answers.stream().anyMatch(Parts.class::isInstance)) {
                throw unreadable();
            }
        }

        @Override
        public boolean isEmpty() {
            return answers.stream().allMatch(Answer::isEmpty);
        }

        @Override
        public JsonObject toJson() {
            JsonArrayBuilder parts = QuestionJson.JSON.createArrayBuilder();
            answers.forEach(answer -> parts.add(answer.toJson()));
            return kind("parts").add("answers", parts).build();
        }
    }

    /**
     * A written text and what was handed in with it.
     *
     * @param text  as typed, at most {@value #MAX_LENGTH} characters
     * @param files ids of the files, at most {@value #MAX_FILES}
     */
    record Written(String text, List<Long> files) implements Answer {
        public static final int MAX_LENGTH = 50_000;
        public static final int MAX_FILES = 5;

        public Written {
            checkLength(text, MAX_LENGTH);
            files = List.copyOf(files);
            if (files.size() > MAX_FILES) {
                throw unreadable();
            }
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank() && files.isEmpty();
        }

        @Override
        public JsonObject toJson() {
            JsonArrayBuilder ids = QuestionJson.JSON.createArrayBuilder();
            files.forEach(ids::add);
            return kind("written").add("text", text).add("files", ids).build();
        }
    }

    /** @throws InvalidInputException when it is no answer of ours */
    static Answer of(String json) {
        if (json.length() > MAX_JSON) {
            throw unreadable();
        }
        try (JsonReader reader = QuestionJson.JSON.createReader(new StringReader(json))) {
            return of(reader.readObject());
        } catch (JsonException | IllegalStateException broken) {
            throw unreadable();
        }
    }

    /** @throws InvalidInputException when it is no answer of ours */
    static Answer of(JsonObject json) {
        try {
            return switch (json.getString("kind")) {
                case "none" -> new Unanswered();
                case "choice" -> new Chosen(json.getJsonNumber("choice").intValueExact());
                case "choices" -> new ChosenSeveral(numbers(json.getJsonArray("choices")));
                case "said" -> new Said(json.getBoolean("statement"));
                case "matched" -> new Matched(numbers(json.getJsonArray("targets")));
                case "ordered" -> new Ordered(numbers(json.getJsonArray("items")));
                case "typed" -> new Typed(json.getString("text"));
                case "filled" ->
                    new Filled(json.getJsonArray("values").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList());
                case "parts" -> new Parts(parts(json.getJsonArray("answers")));
                case "written" ->
                    new Written(
                            json.getString("text"),
                            json.getJsonArray("files").getValuesAs(JsonNumber.class).stream()
                                    .map(JsonNumber::longValueExact)
                                    .toList());
                default -> throw unreadable();
            };
        } catch (NullPointerException | ClassCastException | ArithmeticException broken) {
            // what the API says it throws for a member that is missing, of another type, or no whole number
            throw unreadable();
        }
    }

    private static List<Answer> parts(JsonArray array) {
        List<Answer> parts = new ArrayList<>();
        for (JsonValue value : array) {
            if (value.asJsonObject().getString("kind").equals("parts")) {
                throw unreadable();
            }
            parts.add(of(value.asJsonObject()));
        }
        return parts;
    }

    private static List<Integer> numbers(JsonArray array) {
        return array.getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::intValueExact)
                .toList();
    }

    private static JsonArray array(List<Integer> places) {
        JsonArrayBuilder array = QuestionJson.JSON.createArrayBuilder();
        places.forEach(array::add);
        return array.build();
    }

    private static JsonObjectBuilder kind(String kind) {
        return QuestionJson.JSON.createObjectBuilder().add("kind", kind);
    }

    private static void checkPlace(int place, int least) {
        if (place < least || place > 99) {
            throw unreadable();
        }
    }

    private static void checkLength(String text, int most) {
        if (text.length() > most) {
            throw new InvalidInputException("quiz.refused.answerTooLong", most);
        }
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("quiz.refused.answerUnreadable");
    }
}

package vn.camtay.quiz.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A question in a few words that the JSON of GIFT-grammar-PEG.js and our own reading can both be put in: its kind, how many answers it
 * has and which of them are right.
 */
final class AuthorsReading {
    private AuthorsReading() {}

    static String said(JsonObject question) {
        String type = question.getString("type");
        return switch (type) {
            case "TF" -> "statement " + question.getBoolean("isTrue");
            case "MC" -> "choices " + right(question.getJsonArray("choices"));
            case "Short" -> "texts " + question.getJsonArray("choices").size();
            case "Numerical" ->
                "numbers " + (question.get("choices") instanceof JsonArray several ? several.size() : 1);
            case "Matching" -> "pairs " + pairs(question.getJsonArray("matchPairs"));
            case "Essay" -> "essay";
            case "Description" -> "not read";
            default -> throw new IllegalStateException(type);
        };
    }

    /** An answer that nothing goes with misleads; it is no pair. */
    private static long pairs(JsonArray matches) {
        return matches.getValuesAs(JsonObject.class).stream()
                .filter(match ->
                        !match.getJsonObject("subquestion").getString("text").isEmpty())
                .count();
    }

    private static List<Boolean> right(JsonArray choices) {
        List<Boolean> right = new ArrayList<>();
        for (JsonObject choice : choices.getValuesAs(JsonObject.class)) {
            JsonValue weight = choice.getOrDefault("weight", JsonValue.NULL);
            right.add(
                    weight == JsonValue.NULL
                            ? choice.getBoolean("isCorrect")
                            : Double.parseDouble(weight.toString().replace("\"", "")) > 0);
        }
        return right;
    }

    static List<String> ours(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return QuestionFiles.read(content).items().stream()
                    .map(item -> item instanceof ImportedItem.Read read
                            ? said(read.question().content())
                            : "not read")
                    .toList();
        } catch (InvalidInputException nothingToAsk) {
            return List.of();
        }
    }

    private static String said(QuestionContent content) {
        if (content instanceof TrueFalse statement) {
            return "statement " + statement.right();
        } else if (content instanceof SingleChoice single) {
            return "choices "
                    + single.choices().stream().map(one -> earns(one.weight())).toList();
        } else if (content instanceof MultipleChoice several) {
            return "choices "
                    + several.choices().stream().map(one -> earns(one.weight())).toList();
        } else if (content instanceof ShortAnswer texts) {
            return "texts " + texts.answers().size();
        } else if (content instanceof Numeric numbers) {
            return "numbers " + numbers.answers().size();
        } else if (content instanceof Matching matching) {
            return "pairs " + matching.pairs().size();
        } else if (content instanceof Essay) {
            return "essay";
        }
        throw new IllegalStateException(content.type().name());
    }

    private static boolean earns(Weight weight) {
        return weight.percent().signum() > 0;
    }
}

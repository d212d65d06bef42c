package vn.camtay.quiz;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A question as one attempt shows it: the order in which the browser gets choices, targets, items and options, kept by a seed. Turns
 * what was answered on the page into the author's order. The same question, seed and setting always show the same.
 *
 * @param seed    kept with the attempt
 * @param shuffle whether the quiz shuffles; a question that forbids it keeps its order, while targets, items to be ordered and options
 *                of gaps are always mixed, since their own order would tell the answer
 */
public record Showing(QuestionContent content, long seed, boolean shuffle) {
    /**
     * What the browser may know: no correct answer, weight, feedback, explanation, rubric or guidance, and no order that tells them.
     */
    public JsonObject toJson() {
        return object().build();
    }

    private JsonObjectBuilder object() {
        JsonObjectBuilder json = QuestionJson.JSON
                .createObjectBuilder()
                .add("type", content.type().name())
                .add("text", content.stem().text().html());
        if (content instanceof SingleChoice single) {
            json.add("choices", choices(single.choices()));
        } else if (content instanceof MultipleChoice multiple) {
            json.add("choices", choices(multiple.choices()));
        } else if (content instanceof Matching matching) {
            List<String> targets = matching.targets();
            json.add(
                            "prompts",
                            strings(first().stream()
                                    .map(i -> matching.pairs().get(i).prompt().html())
                                    .toList()))
                    .add("targets", strings(second().stream().map(targets::get).toList()));
        } else if (content instanceof Ordering ordering) {
            json.add(
                    "items",
                    strings(first().stream()
                            .map(i -> ordering.items().get(i).html())
                            .toList()));
        } else if (content instanceof GapText gapText) {
            json.add("gaps", gaps(gapText));
        } else if (content instanceof Scenario scenario) {
            JsonArrayBuilder parts = QuestionJson.JSON.createArrayBuilder();
            IntStream.range(0, scenario.parts().size())
                    .forEach(i -> parts.add(part(scenario, i).object()));
            json.add("parts", parts);
        } else if (content instanceof Essay essay) {
            json.add("form", essay.form().name());
        }
        return json;
    }

    /** The answer with its places in the author's order; one that does not fit the question comes back as it is. */
    public Answer authored(Answer shown) {
        if (!content.fits(shown)) {
            return shown;
        }
        if (shown instanceof Answer.Chosen chosen) {
            return new Answer.Chosen(first().get(chosen.choice()));
        }
        if (shown instanceof Answer.ChosenSeveral chosen) {
            List<Integer> order = first();
            return new Answer.ChosenSeveral(
                    chosen.choices().stream().map(order::get).toList());
        }
        if (shown instanceof Answer.Matched matched) {
            List<Integer> prompts = first();
            List<Integer> targets = second();
            List<Integer> given = new ArrayList<>(matched.targets());
            for (int i = 0; i < prompts.size(); i++) {
                int target = matched.targets().get(i);
                given.set(prompts.get(i), target < 0 ? target : targets.get(target));
            }
            return new Answer.Matched(given);
        }
        if (shown instanceof Answer.Ordered ordered) {
            List<Integer> order = first();
            return new Answer.Ordered(ordered.items().stream().map(order::get).toList());
        }
        if (shown instanceof Answer.Filled filled && content instanceof GapText gapText) {
            return new Answer.Filled(IntStream.range(0, gapText.gaps().size())
                    .mapToObj(i ->
                            authored(gapText.gaps().get(i), i, filled.values().get(i)))
                    .toList());
        }
        if (shown instanceof Answer.Parts parts && content instanceof Scenario scenario) {
            return new Answer.Parts(IntStream.range(0, scenario.parts().size())
                    .mapToObj(i -> part(scenario, i).authored(parts.answers().get(i)))
                    .toList());
        }
        return shown;
    }

    /** Marks what was answered on the page. */
    public Marking mark(Answer shown) {
        return content.mark(authored(shown));
    }

    /**
     * Which of the author's choices, prompts or items stands at each place of the page; empty for a question that has none. The
     * n-th number is the author's place of what is shown at n.
     */
    public List<Integer> first() {
        if (content instanceof SingleChoice single) {
            return order(single.choices().size(), 1, shuffle && single.shuffle());
        }
        if (content instanceof MultipleChoice multiple) {
            return order(multiple.choices().size(), 1, shuffle && multiple.shuffle());
        }
        if (content instanceof Matching matching) {
            return order(matching.pairs().size(), 1, shuffle && matching.shuffle());
        }
        if (content instanceof Ordering ordering) {
            return disorder(ordering.items().size());
        }
        return List.of();
    }

    /** The same for the targets of a matching question. */
    private List<Integer> second() {
        return content instanceof Matching matching ? order(matching.targets().size(), 2, true) : List.of();
    }

    private JsonArrayBuilder choices(List<Choice> choices) {
        return strings(first().stream().map(i -> choices.get(i).text().html()).toList());
    }

    private JsonArrayBuilder gaps(GapText gapText) {
        JsonArrayBuilder gaps = QuestionJson.JSON.createArrayBuilder();
        for (int i = 0; i < gapText.gaps().size(); i++) {
            JsonObjectBuilder json = QuestionJson.JSON.createObjectBuilder();
            if (gapText.gaps().get(i) instanceof Gap.Chosen chosen) {
                json.add("kind", "chosen")
                        .add(
                                "options",
                                strings(options(chosen, i).stream()
                                        .map(option ->
                                                chosen.options().get(option).text())
                                        .toList()));
            } else {
                json.add("kind", gapText.gaps().get(i) instanceof Gap.Number ? "number" : "typed");
            }
            gaps.add(json);
        }
        return gaps;
    }

    private String authored(Gap gap, int at, String value) {
        if (!(gap instanceof Gap.Chosen chosen)) {
            return value;
        }
        return Gap.isPlace(value, chosen.options().size())
                ? String.valueOf(options(chosen, at).get(Integer.parseInt(value)))
                : "";
    }

    private List<Integer> options(Gap.Chosen gap, int at) {
        return order(gap.options().size(), 10 + at, true);
    }

    private Showing part(Scenario scenario, int at) {
        return new Showing(scenario.parts().get(at), mixed(seed, 100 + at), shuffle);
    }

    private List<Integer> order(int size, int salt, boolean mix) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (mix) {
            Random random = new Random(mixed(seed, salt));
            for (int i = size - 1; i > 0; i--) {
                Collections.swap(order, i, random.nextInt(i + 1));
            }
        }
        return order;
    }

    /** Never the right order: an official who touches nothing has answered nothing. */
    private List<Integer> disorder(int size) {
        List<Integer> order = order(size, 1, true);
        if (IntStream.range(0, size).allMatch(i -> order.get(i) == i)) {
            Collections.rotate(order, 1);
        }
        return order;
    }

    /** Neighbouring seeds give unlike orders. */
    private static long mixed(long seed, int salt) {
        long mixed = (seed + salt * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 31;
    }

    private static JsonArrayBuilder strings(List<String> texts) {
        JsonArrayBuilder array = QuestionJson.JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}

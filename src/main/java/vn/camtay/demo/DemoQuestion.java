package vn.camtay.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Answer;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionFacts;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;

/**
 * A line of questions.csv. Answers are set apart by {@code |}: {@code =right} and {@code ~wrong} choices, {@code prompt => target},
 * items in their order, accepted words, and for gaps one list of words a gap. The kind {@code chart} asks for one choice about the
 * picture of {@link DemoChart}.
 */
record DemoQuestion(
        String module,
        String skill,
        String kind,
        Set<String> tags,
        String text,
        List<String> answers,
        String explanation,
        String document,
        LocalDate from) {

    static DemoQuestion of(NamedCsvRecord line) {
        String from = line.getField("from");
        return new DemoQuestion(
                line.getField("module"),
                line.getField("skill"),
                line.getField("kind"),
                Set.of(line.getField("tags").split(";")),
                line.getField("text"),
                List.of(line.getField("answers").split("\\|")),
                line.getField("explanation"),
                line.getField("document"),
                from.isEmpty() ? null : LocalDate.parse(from));
    }

    QuestionFacts facts(long moduleId, Long skillId) {
        return new QuestionFacts(moduleId, skillId, tags, document, from, null);
    }

    QuestionContent content() {
        RichText asked = kind.equals("chart") ? DemoChart.below(text) : RichText.ofPlain(text);
        Stem stem = new Stem(asked, RichText.ofPlain(explanation), BigDecimal.ONE);
        return switch (kind) {
            case "one", "chart" ->
                new SingleChoice(
                        stem,
                        answers.stream()
                                .map(answer -> choice(answer, Weight.FULL, Weight.NONE))
                                .toList(),
                        true);
            case "many" -> several(stem);
            case "truth" -> new TrueFalse(stem, Boolean.parseBoolean(answers.get(0)), RichText.EMPTY, RichText.EMPTY);
            case "match" ->
                new Matching(
                        stem,
                        answers.stream()
                                .map(answer -> answer.split(" => "))
                                .map(pair -> new Matching.Pair(RichText.ofPlain(pair[0]), pair[1]))
                                .toList(),
                        List.of(),
                        Scoring.PARTIAL,
                        true);
            case "order" ->
                new Ordering(stem, answers.stream().map(RichText::ofPlain).toList(), Scoring.PARTIAL);
            case "short" -> new ShortAnswer(stem, words(answers), TextMatch.WITHOUT_MARKS);
            case "number" ->
                new Numeric(
                        stem,
                        List.of(AcceptedNumber.around(new BigDecimal(answers.get(0)), BigDecimal.ZERO, Weight.FULL)));
            case "gap" ->
                new GapText(
                        stem,
                        answers.stream()
                                .map(gap -> (Gap)
                                        new Gap.Typed(words(Arrays.asList(gap.split("/"))), TextMatch.WITHOUT_MARKS, 1))
                                .toList());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private QuestionContent several(Stem stem) {
        long right = answers.stream().filter(answer -> answer.startsWith("=")).count();
        BigDecimal share = BigDecimal.valueOf(100).divide(BigDecimal.valueOf(right), 5, RoundingMode.DOWN);
        return new MultipleChoice(
                stem,
                answers.stream()
                        .map(answer -> choice(answer, new Weight(share), new Weight(share.negate())))
                        .toList(),
                Scoring.PARTIAL,
                true);
    }

    private static Choice choice(String answer, Weight right, Weight wrong) {
        return Choice.of(RichText.ofPlain(answer.substring(1)), answer.startsWith("=") ? right : wrong);
    }

    private static List<AcceptedText> words(List<String> texts) {
        return texts.stream().map(text -> AcceptedText.of(text, Weight.FULL)).toList();
    }

    /** What somebody answers to the question as it is shown, right or, more or less, wrong. */
    Answer answer(JsonObject shown, boolean right, Random random) {
        return switch (kind) {
            case "one", "chart" ->
                new Answer.Chosen(places(shown, right)
                        .get(random.nextInt(places(shown, right).size())));
            case "many" ->
                new Answer.ChosenSeveral(
                        right
                                ? places(shown, true)
                                : List.of(
                                        places(shown, true).get(0),
                                        places(shown, false).get(0)));
            case "truth" -> new Answer.Said(Boolean.parseBoolean(answers.get(0)) == right);
            case "match" -> new Answer.Matched(matched(shown, right));
            case "order" -> new Answer.Ordered(ordered(shown, right));
            case "gap" ->
                new Answer.Filled(answers.stream()
                        .map(gap -> right ? gap.split("/")[0] : "không rõ")
                        .toList());
            default -> new Answer.Typed(right ? answers.get(0) : "10");
        };
    }

    private List<Integer> places(JsonObject shown, boolean right) {
        List<String> wanted = answers.stream()
                .filter(answer -> answer.startsWith("=") == right)
                .map(answer -> RichText.ofPlain(answer.substring(1)).html())
                .toList();
        List<String> choices = strings(shown.getJsonArray("choices"));
        return IntStream.range(0, choices.size())
                .filter(i -> wanted.contains(choices.get(i)))
                .boxed()
                .toList();
    }

    private List<Integer> matched(JsonObject shown, boolean right) {
        List<String> targets = strings(shown.getJsonArray("targets"));
        List<Integer> given = new ArrayList<>();
        for (String prompt : strings(shown.getJsonArray("prompts"))) {
            String target = answers.stream()
                    .map(answer -> answer.split(" => "))
                    .filter(pair -> RichText.ofPlain(pair[0]).html().equals(prompt))
                    .findFirst()
                    .orElseThrow()[1];
            given.add((targets.indexOf(target) + (right ? 0 : 1)) % targets.size());
        }
        return given;
    }

    private List<Integer> ordered(JsonObject shown, boolean right) {
        List<String> items = strings(shown.getJsonArray("items"));
        List<Integer> order = new ArrayList<>(answers.stream()
                .map(answer -> items.indexOf(RichText.ofPlain(answer).html()))
                .toList());
        if (!right) {
            order.add(order.remove(0));
        }
        return order;
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

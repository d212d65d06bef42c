package vn.camtay.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.camtay.quiz.AcceptedNumber;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.Stem;
import vn.camtay.quiz.TextMatch;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.error.InvalidInputException;

/**
 * One question of an item of QTI: a choice, an order, a match, typed words or numbers, gaps, or an answer marked by hand. Scores are
 * read from correct responses and mappings. The key tells the parts of a scenario apart.
 */
final class QtiQuestion {
    static final Set<String> BLOCKS = Set.of(
            "choiceInteraction",
            "orderInteraction",
            "matchInteraction",
            "extendedTextInteraction",
            "uploadInteraction");

    private final XmlNode item;
    private final Draft draft;
    private final boolean ours;

    QtiQuestion(XmlNode item, Draft draft, boolean ours) {
        this.item = item;
        this.draft = draft;
        this.ours = ours;
    }

    private static Stream<XmlNode> interactions(List<Object> body) {
        return body.stream()
                .filter(XmlNode.class::isInstance)
                .flatMap(node -> ((XmlNode) node).all())
                .filter(QtiHtml::isInteraction);
    }

    /** The question that stands in this body. */
    QuestionContent read(List<Object> body, String key) {
        List<XmlNode> interactions = interactions(body).toList();
        List<XmlNode> blocks = interactions.stream()
                .filter(node -> BLOCKS.contains(node.name()))
                .toList();
        if (blocks.isEmpty()) {
            return inline(body, interactions, key);
        }
        if (blocks.size() < interactions.size() || blocks.size() > 1 && !isEssay(blocks)) {
            throw new InvalidInputException("quiz.notRead.mixed");
        }
        XmlNode interaction = blocks.get(0);
        String prompt =
                interaction.first("prompt").map(node -> html(node.children())).orElse("");
        Stem stem = stem(draft.essential(asked(body) + prompt), key);
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(stem, interaction, key);
            case "orderInteraction" -> order(stem, interaction);
            case "matchInteraction" -> match(stem, interaction);
            default -> essay(stem, blocks, body);
        };
    }

    private static boolean isEssay(List<XmlNode> blocks) {
        return blocks.size() == 2
                && blocks.stream().allMatch(node -> node.is("extendedTextInteraction", "uploadInteraction"));
    }

    Stem stem(RichText text, String key) {
        RichText explanation = item.elements("modalFeedback")
                .filter(feedback -> feedback.attribute("outcomeIdentifier").equals(QtiItem.EXPLANATION + key))
                .map(feedback -> draft.additional(html(feedback.children())))
                .findFirst()
                .orElse(RichText.EMPTY);
        if (!ours && item.first("modalFeedback").isPresent()) {
            draft.remark("quiz.remark.modalFeedback");
        }
        return new Stem(text, explanation, mark(key));
    }

    private BigDecimal mark(String key) {
        return item.elements("outcomeDeclaration")
                .filter(outcome -> outcome.attribute("identifier").equals(QtiItem.MAXSCORE + key))
                .map(outcome -> draft.mark(outcome.text().strip()))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private QuestionContent choice(Stem stem, XmlNode interaction, String key) {
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        List<XmlNode> nodes = interaction.elements("simpleChoice").toList();
        QuestionFiles.checkOptions(nodes.size());
        boolean several =
                response.isMultiple() || !interaction.attribute("maxChoices").matches("1?");
        Map<String, Weight> weights = response.weights(identifiers(nodes), several);
        Map<String, RichText> feedback = feedback(nodes, response, key);
        if (label(interaction).equals("TRUE_FALSE")) {
            return new TrueFalse(
                    stem,
                    weights.getOrDefault("true", Weight.NONE).isFull(),
                    feedback.getOrDefault("true", RichText.EMPTY),
                    feedback.getOrDefault("false", RichText.EMPTY));
        }
        List<Choice> choices = nodes.stream()
                .map(node -> new Choice(
                        draft.essential(html(node.children())),
                        weights.get(node.attribute("identifier")),
                        feedback.getOrDefault(node.attribute("identifier"), RichText.EMPTY)))
                .toList();
        boolean shuffle = interaction.attribute("shuffle").equals("true");
        return several
                ? new MultipleChoice(
                        stem, choices, Codes.of(Scoring.class, label(interaction), response.scoring()), shuffle)
                : new SingleChoice(stem, choices, shuffle);
    }

    private static List<String> identifiers(List<XmlNode> nodes) {
        return nodes.stream().map(node -> node.attribute("identifier")).toList();
    }

    /** Feedback of choices by their identifiers: beside the choice, or of an outcome that is set to what was chosen. */
    private Map<String, RichText> feedback(List<XmlNode> choices, QtiResponse response, String key) {
        Map<String, RichText> feedback = new LinkedHashMap<>();
        for (XmlNode choice : choices) {
            choice.elements("feedbackInline", "feedbackBlock")
                    .findFirst()
                    .ifPresent(node ->
                            feedback.put(choice.attribute("identifier"), draft.additional(html(node.children()))));
        }
        String outcome =
                ours ? QtiItem.FEEDBACK + key : response.feedbackOutcome().orElse("");
        item.elements("modalFeedback")
                .filter(node -> node.attribute("outcomeIdentifier").equals(outcome))
                .forEach(node -> feedback.put(node.attribute("identifier"), draft.additional(html(node.children()))));
        return feedback;
    }

    private QuestionContent order(Stem stem, XmlNode interaction) {
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        Map<String, XmlNode> choices = byIdentifier(interaction.elements("simpleChoice"));
        List<String> correct = response.correct();
        if (correct.size() != choices.size() || !choices.keySet().containsAll(correct)) {
            throw new InvalidInputException("quiz.notRead.noCorrect");
        }
        return new Ordering(
                stem,
                correct.stream()
                        .map(identifier ->
                                draft.essential(html(choices.get(identifier).children())))
                        .toList(),
                Codes.of(Scoring.class, label(interaction), Scoring.ALL_OR_NOTHING));
    }

    private static Map<String, XmlNode> byIdentifier(Stream<XmlNode> nodes) {
        Map<String, XmlNode> found = new LinkedHashMap<>();
        nodes.forEach(node -> found.put(node.attribute("identifier"), node));
        QuestionFiles.checkOptions(found.size());
        return found;
    }

    private QuestionContent match(Stem stem, XmlNode interaction) {
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        List<XmlNode> sets = interaction.elements("simpleMatchSet").toList();
        if (sets.size() != 2) {
            throw new InvalidInputException("quiz.notRead.noCorrect");
        }
        Map<String, XmlNode> sources = byIdentifier(sets.get(0).elements("simpleAssociableChoice"));
        Map<String, XmlNode> targets = byIdentifier(sets.get(1).elements("simpleAssociableChoice"));
        Map<String, String> right = new LinkedHashMap<>();
        for (String pair : response.correct()) {
            String[] ends = pair.split("\\s+");
            if (ends.length != 2
                    || !sources.containsKey(ends[0])
                    || !targets.containsKey(ends[1])
                    || right.put(ends[0], ends[1]) != null) {
                throw new InvalidInputException("quiz.notRead.pairs");
            }
        }
        if (!right.keySet().equals(sources.keySet())) {
            throw new InvalidInputException("quiz.notRead.pairs");
        }
        List<Matching.Pair> pairs = sources.entrySet().stream()
                .map(source -> new Matching.Pair(
                        draft.essential(html(source.getValue().children())),
                        plain(targets.get(right.get(source.getKey())))))
                .toList();
        List<String> distractors = targets.entrySet().stream()
                .filter(target -> !right.containsValue(target.getKey()))
                .map(target -> plain(target.getValue()))
                .toList();
        Scoring scoring = response.isMapped() ? Scoring.PARTIAL : Scoring.ALL_OR_NOTHING;
        return new Matching(
                stem,
                pairs,
                distractors,
                Codes.of(Scoring.class, label(interaction), scoring),
                interaction.attribute("shuffle").equals("true"));
    }

    private QuestionContent essay(Stem stem, List<XmlNode> interactions, List<Object> body) {
        boolean text = interactions.stream().anyMatch(node -> node.is("extendedTextInteraction"));
        boolean file = interactions.stream().anyMatch(node -> node.is("uploadInteraction"));
        List<XmlNode> blocks = body.stream()
                .filter(child -> child instanceof XmlNode node && QtiHtml.isForMarkers(node))
                .map(XmlNode.class::cast)
                .toList();
        List<Essay.Criterion> rubric = new ArrayList<>();
        StringBuilder guidance = new StringBuilder();
        for (XmlNode block : blocks) {
            if (ours && block.attribute("class").equals(QtiItem.RUBRIC)) {
                rubric.addAll(Draft.rubric(
                        block.all().filter(node -> node.is("li")),
                        line -> line.attribute("class").equals(QtiItem.LEVEL),
                        "label"));
            } else {
                guidance.append(html(block.children()));
            }
        }
        return new Essay(
                stem,
                text && file ? Essay.Form.TEXT_AND_FILE : file ? Essay.Form.FILE : Essay.Form.TEXT,
                draft.additional(guidance.toString()),
                rubric);
    }

    private QuestionContent inline(List<Object> body, List<XmlNode> interactions, String key) {
        QuestionFiles.checkOptions(interactions.size());
        if (interactions.size() == 1 && isAlone(body, interactions.get(0))) {
            return typed(stem(draft.essential(asked(body)), key), interactions.get(0), key);
        }
        List<Gap> gaps = new ArrayList<>();
        for (XmlNode interaction : interactions) {
            gaps.add(gap(interaction, QtiItem.gapKey(key, gaps.size() + 1)));
        }
        return new GapText(stem(draft.essential(QtiHtml.withGaps(body, ours)), key), gaps);
    }

    /** Whether a field stands by itself after the text, and not within a sentence. */
    private boolean isAlone(List<Object> body, XmlNode interaction) {
        if (!interaction.is("textEntryInteraction")) {
            return false;
        }
        if (ours) {
            return !label(interaction).startsWith(QtiItem.GAP);
        }
        XmlNode last = body.stream()
                .filter(XmlNode.class::isInstance)
                .map(XmlNode.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
        return last.all().anyMatch(node -> node == interaction)
                && last.text().isBlank()
                && !asked(body).isBlank();
    }

    private QuestionContent typed(Stem stem, XmlNode interaction, String key) {
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        if (response.isNumber()) {
            return new Numeric(stem, numbers(response, key));
        }
        return new ShortAnswer(stem, texts(response, key), textMatch(response, label(interaction)));
    }

    private Gap gap(XmlNode interaction, String key) {
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        String[] label = label(interaction).split(" ");
        int share = label.length == 3 && label[2].matches("[0-9]{1,3}") ? Integer.parseInt(label[2]) : 1;
        if (interaction.is("inlineChoiceInteraction")) {
            List<XmlNode> choices = interaction
                    .elements("inlineChoice")
                    .filter(choice -> !choice.text().isBlank())
                    .toList();
            QuestionFiles.checkOptions(choices.size());
            Map<String, Weight> weights = response.weights(identifiers(choices), false);
            Map<String, RichText> feedback = feedback(choices, response, key);
            return new Gap.Chosen(
                    choices.stream()
                            .map(choice -> new AcceptedText(
                                    choice.text(),
                                    weights.get(choice.attribute("identifier")),
                                    feedback.getOrDefault(choice.attribute("identifier"), RichText.EMPTY)))
                            .toList(),
                    share);
        }
        return response.isNumber()
                ? new Gap.Number(numbers(response, key), share)
                : new Gap.Typed(texts(response, key), textMatch(response, label.length > 1 ? label[1] : ""), share);
    }

    private static TextMatch textMatch(QtiResponse response, String label) {
        return Codes.of(TextMatch.class, label, response.isCaseSensitive() ? TextMatch.EXACT : TextMatch.IGNORE_CASE);
    }

    private List<AcceptedText> texts(QtiResponse response, String key) {
        Map<String, Weight> texts = response.texts();
        QuestionFiles.checkOptions(texts.size());
        List<AcceptedText> accepted = new ArrayList<>();
        texts.forEach((text, weight) -> accepted.add(
                new AcceptedText(ours ? text : text.replace("*", "\\*"), weight, feedback(key, accepted.size() + 1))));
        return accepted;
    }

    private List<AcceptedNumber> numbers(QtiResponse response, String key) {
        List<AcceptedNumber> numbers = response.numbers();
        QuestionFiles.checkOptions(numbers.size());
        List<AcceptedNumber> accepted = new ArrayList<>();
        for (AcceptedNumber number : numbers) {
            accepted.add(new AcceptedNumber(
                    number.from(), number.to(), number.weight(), feedback(key, accepted.size() + 1)));
        }
        return accepted;
    }

    /** Feedback of the n-th accepted answer in items of our own. */
    private RichText feedback(String key, int number) {
        return item.elements("modalFeedback")
                .filter(node -> ours
                        && node.attribute("outcomeIdentifier").equals(QtiItem.FEEDBACK + key)
                        && node.attribute("identifier").equals(QtiItem.answer(number)))
                .map(node -> draft.additional(html(node.children())))
                .findFirst()
                .orElse(RichText.EMPTY);
    }

    private String label(XmlNode interaction) {
        return ours ? interaction.attribute("label") : "";
    }

    private String plain(XmlNode node) {
        RichText text = draft.essential(html(node.children()));
        if (!text.media().isEmpty()) {
            draft.refuse("quiz.notRead.media");
        }
        return text.plain();
    }

    /** What a body asks, without the fields that only hold an interaction. */
    private String asked(List<Object> body) {
        if (ours) {
            return html(body.stream()
                    .filter(child -> child instanceof XmlNode node
                            && node.attribute("class").equals(QtiItem.STEM))
                    .toList());
        }
        return html(body).replaceAll("<(p|div)>\\s*</\\1>", "").strip();
    }

    private String html(List<Object> nodes) {
        return QtiHtml.of(nodes, ours);
    }
}

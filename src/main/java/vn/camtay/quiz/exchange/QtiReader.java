package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.Scenario;

/**
 * Reads an assessment item of QTI 2.1 or 3.0: choice, order, match, text entry, inline choice, extended text and upload interactions.
 * Several block interactions in one item make a scenario. Scores are read from correct responses and mappings; an item that computes
 * otherwise says so in a remark. Items of our own {@link QtiWriter} carry in {@code label} what QTI has no attribute for.
 */
final class QtiReader {
    private static final Set<String> INLINES = Set.of("textEntryInteraction", "inlineChoiceInteraction");
    private static final Set<String> PLAIN_PROCESSING = Set.of(
            "responseProcessing",
            "responseCondition",
            "responseIf",
            "responseElseIf",
            "responseElse",
            "match",
            "variable",
            "correct",
            "setOutcomeValue",
            "baseValue",
            "sum",
            "mapResponse",
            "isNull",
            "not",
            "and",
            "gte",
            "lte",
            "equal",
            "multiple",
            "product",
            "divide",
            "stringMatch");

    private final XmlNode item;
    private final Draft draft;
    private final boolean ours;
    private final QtiQuestion question;

    private QtiReader(XmlNode item, Draft draft) {
        this.item = item;
        this.draft = draft;
        this.ours = item.attribute("toolName").equals(QtiItem.TOOL);
        this.question = new QtiQuestion(item, draft, ours);
    }

    static ImportedItem read(XmlNode item, Draft draft) {
        draft.title(item.attribute("title"));
        return new QtiReader(item, draft).read();
    }

    private ImportedItem read() {
        if (item.attribute("adaptive").equals("true")
                || item.first("templateDeclaration").isPresent()) {
            return draft.notRead("quiz.notRead.adaptive");
        }
        List<XmlNode> interactions = item.first("itemBody").stream()
                .flatMap(XmlNode::all)
                .filter(QtiHtml::isInteraction)
                .toList();
        Optional<XmlNode> unknown = interactions.stream()
                .filter(node -> !QtiQuestion.BLOCKS.contains(node.name()) && !INLINES.contains(node.name()))
                .findFirst();
        if (unknown.isPresent()) {
            return draft.notRead(
                    "quiz.notRead.type", Draft.shortened(unknown.get().name()));
        }
        if (interactions.isEmpty()) {
            return draft.notRead("quiz.notRead.description");
        }
        boolean plain = item.elements("responseProcessing")
                .flatMap(XmlNode::all)
                .allMatch(node -> PLAIN_PROCESSING.contains(node.name()));
        if (!plain) {
            draft.remark("quiz.remark.processing");
        }
        return draft.finish(this::content);
    }

    private QuestionContent content() {
        List<Object> body = item.first("itemBody").orElseThrow().children();
        List<List<Object>> groups = groups(body);
        if (groups.size() == 1) {
            return question.read(groups.get(0), "");
        }
        QuestionFiles.checkOptions(groups.size());
        List<Object> before = groups.remove(0);
        List<QuestionContent> parts = new ArrayList<>();
        for (List<Object> group : groups) {
            parts.add(question.read(group, String.valueOf(parts.size() + 1)));
        }
        return new Scenario(question.stem(draft.essential(QtiHtml.of(before, ours)), ""), parts);
    }

    /**
     * The body as one question, or what stands before the first question of a scenario and then each with its own text.
     */
    private List<List<Object>> groups(List<Object> body) {
        if (ours) {
            List<List<Object>> groups = new ArrayList<>();
            groups.add(new ArrayList<>());
            for (Object child : body) {
                if (child instanceof XmlNode node && node.attribute("class").equals(QtiItem.PART)) {
                    groups.add(node.children());
                } else {
                    groups.get(0).add(child);
                }
            }
            return groups;
        }
        if (body.stream().filter(QtiReader::asks).count() <= 1 || body.stream().noneMatch(QtiReader::holdsBlock)) {
            return new ArrayList<>(List.of(body));
        }
        List<List<Object>> groups = new ArrayList<>();
        List<Object> group = new ArrayList<>();
        for (Object child : body) {
            if (groups.isEmpty() && asks(child)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(child);
            if (asks(child)) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        groups.get(groups.size() - 1).addAll(group);
        return groups;
    }

    private static boolean asks(Object child) {
        return child instanceof XmlNode node && node.all().anyMatch(QtiHtml::isInteraction);
    }

    private static boolean holdsBlock(Object child) {
        return child instanceof XmlNode node && node.all().anyMatch(each -> QtiQuestion.BLOCKS.contains(each.name()));
    }
}

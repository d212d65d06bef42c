package vn.camtay.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.camtay.quiz.AcceptedText;
import vn.camtay.quiz.Choice;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.Scoring;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.quiz.Weight;
import vn.camtay.shared.text.Texts;

/** Choices of a QTI item: single, multiple, true or false, and the list of a gap; with the feedback of what was chosen. */
final class QtiChoices {
    private final QtiItem item;
    private final XmlOut out;

    QtiChoices(QtiItem item) {
        this.item = item;
        this.out = item.out();
    }

    void choices(List<Choice> choices, boolean shuffle, String scoring, boolean several, String key) {
        List<String> right = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Weight weight = choices.get(i).weight();
            if (several ? weight.percent().signum() > 0 : weight.isFull() && right.isEmpty()) {
                right.add(QtiItem.choice(i + 1));
            }
        }
        item.response(key, several ? "multiple" : "single", "identifier", right);
        if (several && !scoring.equals(Scoring.BELOW_ZERO.name())) {
            out.open("mapping", "lowerBound", "0", "upperBound", "1", "defaultValue", "0");
        } else {
            out.open("mapping", "upperBound", "1", "defaultValue", "0");
        }
        for (int i = 0; i < choices.size(); i++) {
            item.map(QtiItem.choice(i + 1), choices.get(i).weight());
        }
        out.close().close();
        item.inBody(() -> {
            out.open(
                    "choiceInteraction",
                    "responseIdentifier",
                    QtiItem.RESPONSE + key,
                    "shuffle",
                    String.valueOf(shuffle),
                    "maxChoices",
                    several ? "0" : "1",
                    "label",
                    scoring);
            for (int i = 0; i < choices.size(); i++) {
                out.open("simpleChoice", "identifier", QtiItem.choice(i + 1))
                        .raw(item.markup(choices.get(i).text().html()))
                        .close();
            }
            out.close();
        });
        item.inProcessing(() -> item.score(key, scoring.equals(Scoring.ALL_OR_NOTHING.name())));
        List<RichText> texts = choices.stream().map(Choice::feedback).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            names.add(QtiItem.choice(i + 1));
        }
        chosenFeedback(names, texts, several, key);
    }

    void statement(TrueFalse statement, String key) {
        item.response(key, "single", "identifier", List.of(String.valueOf(statement.right())));
        out.close();
        item.inBody(() -> {
            Texts words = Texts.in("vi");
            out.open(
                    "choiceInteraction",
                    "responseIdentifier",
                    QtiItem.RESPONSE + key,
                    "shuffle",
                    "false",
                    "maxChoices",
                    "1",
                    "label",
                    "TRUE_FALSE");
            out.leaf("simpleChoice", words.say("quiz.exchange.true"), "identifier", "true");
            out.leaf("simpleChoice", words.say("quiz.exchange.false"), "identifier", "false");
            out.close();
        });
        item.inProcessing(() -> item.score(key, true));
        chosenFeedback(
                List.of("true", "false"), List.of(statement.feedbackTrue(), statement.feedbackFalse()), false, key);
    }

    void options(Gap.Chosen chosen, String key) {
        List<AcceptedText> options = chosen.options();
        List<String> names = new ArrayList<>();
        String right = "";
        for (int i = 0; i < options.size(); i++) {
            names.add(QtiItem.choice(i + 1));
            if (right.isEmpty() && options.get(i).weight().isFull()) {
                right = QtiItem.choice(i + 1);
            }
        }
        item.response(key, "single", "identifier", List.of(right));
        out.open("mapping", "upperBound", "1", "defaultValue", "0");
        for (int i = 0; i < options.size(); i++) {
            item.map(QtiItem.choice(i + 1), options.get(i).weight());
        }
        out.close().close();
        item.inProcessing(() -> item.score(key, false));
        chosenFeedback(names, options.stream().map(AcceptedText::feedback).toList(), false, key);
    }

    /** Feedback that shows when its choice was chosen. */
    private void chosenFeedback(List<String> names, List<RichText> texts, boolean several, String key) {
        if (texts.stream().allMatch(RichText::isEmpty)) {
            return;
        }
        String identifier = QtiItem.FEEDBACK + key;
        item.inOutcomes(() -> out.open(
                        "outcomeDeclaration",
                        "identifier",
                        identifier,
                        "cardinality",
                        several ? "multiple" : "single",
                        "baseType",
                        "identifier")
                .close());
        item.inProcessing(() -> out.open("setOutcomeValue", "identifier", identifier)
                .open("variable", "identifier", QtiItem.RESPONSE + key)
                .close()
                .close());
        for (int i = 0; i < names.size(); i++) {
            item.modal(identifier, names.get(i), texts.get(i));
        }
    }
}
